"""Where new files meet the site: judged beside all others, and only then written."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.content_model.model import Problem, Words, in_order
from plugins.desk import words as common
from plugins.desk.filing import Read, put
from plugins.desk.writing import knowing, words
from plugins.desk.writing.asking import Interview
from plugins.desk.writing.desk import NAME, Desk, as_option
from plugins.desk.writing.model import FORMS, SETTINGS, Form, Wish, form_of
from plugins.desk.writing.original import Original
from plugins.desk.writing.sheet import MOMENT, name

with suppress(ImportError):  # Windows has none; elsewhere arrows and accents work
    import readline  # noqa: F401

__all__ = ["Wish", "new"]

Ask = Callable[[str], str]
Values = Mapping[str, str]
FIRST_LANG = "fr"  # to speak in before any settings are read


def new(read: Read, wish: Wish, *, ask: Ask | None) -> int:
    """Write a new content, or a translation of one; `ask` is somebody's terminal."""
    site = read()
    if isinstance(site, Problem):
        return _refuse([site], FIRST_LANG)
    desk = Desk(read=read, settings=site.settings)
    if wish.lang:
        return _translate(desk, wish)
    form = _form(desk, wish)
    if isinstance(form, Problem):
        return _refuse([form], desk.lang)
    try:
        return _content(desk, form, wish, ask)
    except (EOFError, KeyboardInterrupt):
        print(f"\n{words.NOTHING.said(desk.lang, {})}")
        return 1


def _form(desk: Desk, wish: Wish) -> Form | Problem:
    """Give the form that somebody asks for, or say why there is none."""
    form = form_of(wish.what)
    if form is None:
        values = {"value": wish.what, "known": ", ".join(FORMS)}
        return Problem(words=words.UNKNOWN_KIND, values=values)
    if unpaired := list(wish.unpaired):
        return Problem(words=words.NOT_A_PAIR, values={"value": unpaired[0]})
    if form.kind not in desk.manual.kinds:
        values = {"setting": SETTINGS[form.kind]}
        return Problem(words=words.NO_FOLDER, values=values)
    return form


def _content(desk: Desk, form: Form, wish: Wish, ask: Ask | None) -> int:
    """Ask what is missing, judge the whole, and write it; or tell what is wrong."""
    given = _as_asked(wish, form)
    needed = {field.key for field in desk.fields(form) if field.required}
    interview = _interview(desk, form, ask) if needed - {*given, *form.now} else None
    if interview:
        values = {"kind": form.says.said(desk.lang, {})}
        values |= {"folder": desk.shown(desk.manual.folder(form.kind))}
        print(words.BEGIN.said(desk.lang, values))
        given = interview.answers(form.asks, given)
    while True:
        given = _with_name(given, interview)
        found = _problems(desk, form, given, wish.text)
        if not found:
            return _write(desk, form, given, wish.text)
        wrong = {_asked(problem, form) for problem in found}
        if not interview or None in wrong:
            print(words.NOTHING.said(desk.lang, {}))
            return _refuse(map(as_option, found), desk.lang)
        print(f"\n{words.AGAIN.said(desk.lang, {})}")
        _refuse((replace(problem, path="", line=0) for problem in found), desk.lang)
        given = {key: said for key, said in given.items() if key not in wrong}
        given = interview.answers([k for k in form.asks if k in wrong], given)


def _asked(problem: Problem, form: Form) -> str | None:
    """Give the question whose answer a problem is about, if one was asked."""
    if not problem.key:
        return NAME  # what is wrong with the file as a whole is its address
    asks = (key for key in form.asks if f"{problem.key}.".startswith(f"{key}."))
    return next(asks, None)


def _as_asked(wish: Wish, form: Form) -> Values:
    """Give the values by the keys of this kind: a notice has venues."""
    given = wish.given
    if "venues" in form.asks and "venue" in given:
        given["venues"] = given.pop("venue")
    return given | ({NAME: wish.name} if wish.name else {})


def _interview(desk: Desk, form: Form, ask: Ask | None) -> Interview | None:
    if ask is None:
        return None
    return Interview(
        fields=desk.fields(form),
        choices=knowing.choices(desk.library, form.kind),
        defaults=dict.fromkeys(form.now, f"{desk.now:{MOMENT}}"),
        judge=partial(desk.answer_problems, form),
        ask=ask,
        tell=print,
        lang=desk.lang,
    )


def _with_name(given: Values, interview: Interview | None) -> dict[str, str]:
    """Name the file: as it was asked, else from the title."""
    wished = given.get(NAME) or name(given.get("title", ""))
    if interview and NAME not in given:
        offer = replace(interview, defaults={NAME: wished})
        return offer.answers([NAME], given)
    return {**given, NAME: wished}


def _problems(desk: Desk, form: Form, given: Values, body: str) -> list[Problem]:
    """Judge a file by its name, then as visitors would get it."""
    if found := list(desk.name_problems(form, given[NAME])):
        return found
    values = {key: said for key, said in given.items() if key != NAME}
    whole, _ = desk.file(values, form, body)
    told = desk.problems(desk.source(form, given[NAME]), whole)
    return [problem for problem in told if not problem.warning]


def _write(desk: Desk, form: Form, given: Values, body: str) -> int:
    values = {key: said for key, said in given.items() if key != NAME}
    whole, draft = desk.file(values, form, body)
    waits = form.read and not body.strip() and "status" not in values
    source = desk.source(form, given[NAME])
    put(desk.path(source), (draft if waits else whole).encode())
    return _told(desk, source, words.DRAFT if waits else words.READY)


def _translate(desk: Desk, wish: Wish) -> int:
    """Write a translation to be translated in place, which is a draft until then."""
    original = Original.of(desk, Path(wish.what), wish.lang)
    if isinstance(original, list):
        return _refuse(original, desk.lang)
    source = original.source
    told = desk.problems(source, original.text(draft=False))
    original = original.with_terms(told)
    found = [problem for problem in told if not problem.warning]
    if found:
        print(words.NOTHING.said(desk.lang, {}))
        return _refuse(found, desk.lang)
    put(desk.path(source), original.text(draft=True).encode())
    return _told(desk, source, words.TRANSLATE)


def _told(desk: Desk, source: str, then: Words) -> int:
    values = {"path": desk.shown(source)}
    print(common.WRITTEN.said(desk.lang, values))
    print(then.said(desk.lang, {}))
    return 0


def _refuse(problems: Iterable[Problem], lang: str) -> int:
    for problem in in_order(problems, lang):
        print(problem.told(lang))
    return 1
