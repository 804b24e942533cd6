"""Have templates say what they compare, loop over, join and count.

Jinja asks its environment when a template reads, calls or filters; the rest it does in
Python. There each operand is put through a filter of ours, which gives it back as it
is, and tells that it was looked at.
"""

from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

COMPARED, COUNTED, LOOPED = "_compared", "_counted", "_looped"
SHOWN, SPREAD = "_shown", "_spread"
SEVERAL = ("dyn_args", "dyn_kwargs")  # a call with *these, **those
SUMS = (
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
    *(nodes.Pow, nodes.Neg, nodes.Pos),
)
CLEAR = (nodes.Const, nodes.TemplateData, nodes.Concat, nodes.Compare, nodes.Not)


def rewritten(template: nodes.Template) -> nodes.Template:
    """Give a template whose every look at a value is told."""
    _Rewriter().visit(template)
    return template


class _Rewriter(NodeTransformer):
    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:  # noqa: N802
        self.generic_visit(node)
        node.expr = _told(node.expr, COMPARED)
        for operand in node.ops:
            operand.expr = _told(operand.expr, COMPARED)
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        is_one = isinstance(node.target, nodes.Name)
        node.iter = _told(node.iter, LOOPED if is_one else SPREAD)
        return node

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:  # noqa: N802
        self.generic_visit(node)
        if isinstance(node.target, nodes.Tuple):
            node.node = _told(node.node, SPREAD)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Concat:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [_told(part, SHOWN) for part in node.nodes]
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Getitem:  # noqa: N802
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _told(node.node, LOOPED)
        return node

    def generic_visit(self, node: nodes.Node) -> nodes.Node:
        super().generic_visit(node)
        if isinstance(node, SUMS):
            for name in ("left", "right", "node"):
                if hasattr(node, name):
                    setattr(node, name, _told(getattr(node, name), COUNTED))
        for name in SEVERAL:
            if getattr(node, name, None) is not None:
                setattr(node, name, _told(getattr(node, name), LOOPED))
        return node


def _told(node: Any, name: str) -> Any:  # noqa: ANN401  an expression
    """Put an expression through a filter, unless it says all by itself."""
    if isinstance(node, CLEAR):
        return node
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
