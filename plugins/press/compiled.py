"""Templates as they were compiled, kept from one reading of a preview to the next."""

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

READING = (
    *("block_start_string", "block_end_string", "comment_start_string"),
    *("comment_end_string", "variable_start_string", "variable_end_string"),
    *("line_statement_prefix", "line_comment_prefix", "trim_blocks", "lstrip_blocks"),
    *("newline_sequence", "keep_trailing_newline", "optimized", "is_async"),
    *("autoescape", "finalize", "code_generator_class", "newstyle_gettext"),
)


class Compiled(BytecodeCache):
    """The code of every template, for as long as its source is the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self.stamp: object = None
        self.kept: dict[str, Bucket] = {}

    def since(self, stamp: object) -> "Compiled":
        """Forget all if this is not what it was: settings change what is compiled."""
        if stamp != self.stamp:
            self.stamp = stamp
            self.kept.clear()
        return self

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template that was compiled before."""
        kept = self.kept.get(bucket.key)
        if kept and kept.checksum == bucket.checksum:
            bucket.code = kept.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled now."""
        self.kept[bucket.key] = bucket


def reading(env: Environment) -> tuple[object, ...]:
    """Tell how an environment reads templates: alike, and they have the same code."""
    kinds = map(type, env.extensions.values())
    return (*(getattr(env, name, None) for name in READING), *kinds)
