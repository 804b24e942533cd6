"""What an editor is told: every mistake, with file, line, key, value and cure."""

from collections.abc import Callable

import pytest

VENUE = "---\ntitle: Camping\nkind: Campground\n---\nTexte.\n"


def post(**keys: str | None) -> str:
    """Give a post that is right but for these keys; None leaves one out."""
    right = {"title": "Un titre", "date": "2026-03-02 09:00", "category": "Coulisses"}
    lines = (f"{k}: {v}" for k, v in (right | keys).items() if v is not None)
    return "\n".join(["---", *lines, "---", "Un texte.", ""])


def text(body: str) -> str:
    """Give a right post with this text; its first line is the sixth of the file."""
    return post().replace("Un texte.", body)


CASES = [
    pytest.param(
        {"blog/x.md": post(résumé="a", Keywords="b")},
        [
            "content/blog/x.md:5: résumé: clé inconnue ; vouliez-vous « summary » ?",
            "content/blog/x.md:6: Keywords: clé inconnue ; vouliez-vous « tags » ?",
        ],
        id="unknown-key-of-another-tongue",
    ),
    pytest.param(
        {
            "blog/x.md": post(cover="\n  image: /content/images/X.jpeg\n  alt: A"),
            "images/x.jpg": "x",
        },
        [
            "content/blog/x.md:6: cover.image: le fichier /content/images/X.jpeg n’existe pas ; écrivez images/x.jpg"
        ],
        id="cover-nearly-there",
    ),
    pytest.param(
        {
            "blog/x.md": text(
                "![Une tente](../images/x.jpg)\n[A](y.md#z) [B](www.a.org)\n[C](a@b.org) [D]({static}images/x.JPG)\n[E]({filename}blog/y.md)"
            ),
            "blog/y.md": text("## Z").replace("Un titre", "Y"),
            "images/x.jpg": "x",
        },
        [
            "content/blog/x.md:6: « ../images/x.jpg » ne mène nulle part ; écrivez {static}/images/x.jpg",
            "content/blog/x.md:7: « www.a.org » ne mène nulle part ; écrivez https://www.a.org",
            "content/blog/x.md:7: « y.md#z » ne mène nulle part ; écrivez {filename}/blog/y.md#z",
            "content/blog/x.md:8: le fichier {static}images/x.JPG n’existe pas ; écrivez {static}/images/x.jpg",
            "content/blog/x.md:8: « a@b.org » ne mène nulle part ; écrivez mailto:a@b.org",
            "content/blog/x.md:9: {filename}blog/y.md : aucun contenu de ce nom ; écrivez {filename}/blog/y.md",
        ],
        id="links-that-are-nearly-right",
    ),
    pytest.param(
        {"blog/x.md": post(sumary="a")},
        ["content/blog/x.md:5: sumary: clé inconnue ; vouliez-vous « summary » ?"],
        id="unknown-key-names-the-nearest",
    ),
    pytest.param(
        {"blog/x.md": post(zzz="a")},
        [
            "content/blog/x.md:5: zzz: clé inconnue ; les clés connues sont id, title, slug, lang, date, modified, status, summary, authors, tags, venue, cover, card, downloads, formerly, silence, category, answers"
        ],
        id="unknown-key-lists-the-known",
    ),
    pytest.param(
        {"blog/x.md": post(title=None)},
        ["content/blog/x.md:2: title: manque ; donnez un titre"],
        id="missing-title",
    ),
    pytest.param(
        {"blog/x.md": post(title="")},
        ["content/blog/x.md:2: title: manque ; donnez un titre"],
        id="empty-title",
    ),
    pytest.param(
        {"blog/x.md": post(category=None)},
        ["content/blog/x.md:2: category: manque ; donnez une rubrique"],
        id="missing-category",
    ),
    pytest.param(
        {"blog/x.md": post(date="bientôt")},
        [
            "content/blog/x.md:3: date: « bientôt » n’est pas une date ; écrivez comme 2026-03-02 09:00 ou 02/03/2026"
        ],
        id="bad-date",
    ),
    pytest.param(
        {"blog/x.md": post(date="2026-02-30")},
        [
            "content/blog/x.md:3: date: « 2026-02-30 » : ce jour n’existe pas au calendrier"
        ],
        id="no-such-day",
    ),
    pytest.param(
        {
            "blog/x.md": post(date="9999-12-31"),
            "blog/y.md": post(date="0001-01-01T00:00+02:00"),
        },
        [
            "content/blog/x.md:3: date: « 9999-12-31 » est bien loin ; l’année va de 1900 à 2199",
            "content/blog/y.md:3: date: « 0001-01-01T00:00+02:00 » est bien loin ; l’année va de 1900 à 2199",
        ],
        id="day-out-of-every-calendar",
    ),
    pytest.param(
        {"blog/x.md": post(date="2026-03-29 02:30")},
        [
            "content/blog/x.md:3: date: « 2026-03-29 02:30 » n’existe pas : cette nuit-là on avance les montres ; choisissez une autre heure"
        ],
        id="hour-that-the-clock-skips",
    ),
    pytest.param(
        {"blog/x.md": post(date="2026-10-25 02:30")},
        [
            "content/blog/x.md:3: date: « 2026-10-25 02:30 » arrive deux fois : cette nuit-là on recule les montres ; choisissez une autre heure"
        ],
        id="hour-that-comes-twice",
    ),
    pytest.param(
        {"blog/x.md": post(venue="campin"), "venues/camping.md": VENUE},
        [
            "content/blog/x.md:5: venue: lieu « campin » inconnu ; vouliez-vous « camping » ?"
        ],
        id="unknown-venue",
    ),
    pytest.param(
        {"blog/x.md": post(venue="campin")},
        [
            "content/blog/x.md:5: venue: lieu « campin » inconnu ; aucun lieu n’est décrit"
        ],
        id="no-venue-at-all",
    ),
    pytest.param(
        {"blog/x.de.md": post()},
        ["content/blog/x.de.md: langue « de » inconnue ; choisissez parmi fr, en"],
        id="unknown-language",
    ),
    pytest.param(
        {
            "venues/x.md": VENUE.replace(
                "kind:",
                "channels:\n  - network: minitel\n    url: https://a.org\nkind:",
            )
        },
        [
            "content/venues/x.md:4: channels.network: « minitel » est inconnu ; choisissez parmi bluesky, facebook, flickr, instagram, linkedin, mastodon, newsletter, pinterest, telegram, threads, tiktok, vimeo, whatsapp, x, youtube"
        ],
        id="unknown-network",
    ),
    pytest.param(
        {"blog/x.md": post(cover="\n  image: images/x.jpg"), "images/x.jpg": "x"},
        [
            "content/blog/x.md:5: cover.alt: manque ; dites en une phrase ce qu’un visiteur ne voit pas"
        ],
        id="cover-no-alt",
    ),
    pytest.param(
        {
            "blog/x.md": post(cover="\n  image: images/x.jpg\n  alt: x.jpg"),
            "images/x.jpg": "x",
        },
        [
            "content/blog/x.md:7: cover.alt: « x.jpg » est un nom de fichier ; dites en une phrase ce que l’on voit"
        ],
        id="cover-alt-file",
    ),
    pytest.param(
        {
            "blog/x.md": post(cover="\n  image: images/x.jpg\n  alt: Image de tente"),
            "images/x.jpg": "x",
        },
        [
            "content/blog/x.md:7: cover.alt: inutile de dire « Image de » ; dites tout de suite ce que l’on voit"
        ],
        id="cover-alt-image-de",
    ),
    pytest.param(
        {
            "blog/x.md": post(
                cover="\n  image: images/x.jpg\n  alt: Une tente\n  caption: Une tente"
            ),
            "images/x.jpg": "x",
        },
        [
            "content/blog/x.md:7: cover.alt: répète la légende ; dites ce que la légende ne dit pas"
        ],
        id="cover-alt-caption",
    ),
    pytest.param(
        {"blog/x.md": post(cover="\n  image: images/y.jpg\n  alt: Une tente")},
        [
            "content/blog/x.md:6: cover.image: le fichier images/y.jpg n’existe pas ; déposez-le dans content/images/ ou corrigez le nom"
        ],
        id="missing-image",
    ),
    pytest.param(
        {"blog/x.md": post(downloads="\n  - file: documents/y.pdf\n    title: Plan")},
        [
            "content/blog/x.md:6: downloads.file: le fichier documents/y.pdf n’existe pas ; déposez-le dans content/documents/ ou corrigez le nom"
        ],
        id="missing-doc",
    ),
    pytest.param(
        {"blog/x.md": post(cover="\n  image: ../../y.jpg\n  alt: Une tente")},
        [
            "content/blog/x.md:6: cover.image: « ../../y.jpg » sort du dossier des contenus ; le chemin part de ce dossier"
        ],
        id="leaves",
    ),
    pytest.param(
        {"blog/x.md": text("[a]({filename}/blog/y.md)")},
        [
            "content/blog/x.md:6: {filename}/blog/y.md : aucun contenu de ce nom ; le chemin part du dossier des contenus, comme /venues/camping.md"
        ],
        id="broken-filename",
    ),
    pytest.param(
        {"blog/x.md": text("![Une tente]({static}/images/y.jpg)")},
        [
            "content/blog/x.md:6: le fichier {static}/images/y.jpg n’existe pas ; déposez-le dans content/images/ ou corrigez le nom"
        ],
        id="broken-static",
    ),
    pytest.param(
        {"blog/x.md": text("[a](#zz)\n\n## Titre")},
        ["content/blog/x.md:6: aucun titre « #zz » dans ce texte ; il y a #titre"],
        id="broken-anchor",
    ),
    pytest.param(
        {"blog/x.md": text("[a]({attach}x.pdf)")},
        ["content/blog/x.md:6: {attach} n’est pas admis ; écrivez {static}"],
        id="attach",
    ),
    pytest.param(
        {"blog/x.md": text("[a](javascript:alert(1))")},
        [
            "content/blog/x.md:6: un lien « javascript: » n’est pas admis ; écrivez une adresse https://"
        ],
        id="javascript-link",
    ),
    pytest.param(
        {"blog/x.md": text("a\n\n<script>x</script>")},
        ["content/blog/x.md:8: <script> n’est pas admis dans un texte ; enlevez-le"],
        id="raw-script",
    ),
    pytest.param(
        {"blog/x.md": text('<iframe src="https://a.org"></iframe>')},
        ["content/blog/x.md:6: <iframe> n’est pas admis dans un texte ; enlevez-le"],
        id="raw-iframe",
    ),
    pytest.param(
        {"blog/x.md": text('a {: onclick="x" }\n\n<b style="x">a</b>')},
        [
            "content/blog/x.md:8: l’attribut style n’est pas admis dans un texte ; enlevez-le"
        ],
        id="onclick",
    ),
    pytest.param(
        {"blog/x.md": text("# Grand")},
        [
            "content/blog/x.md:6: un grand titre (« # ») est déjà donné par « title » ; commencez à « ## »"
        ],
        id="first-level-heading",
    ),
    pytest.param(
        {"blog/x.md": text("## A\n\n#### B")},
        ["content/blog/x.md:8: le niveau 4 suit le niveau 2 ; écrivez ###"],
        id="skipped-level",
    ),
    pytest.param(
        {"blog/x.md": post(slug="y"), "blog/y.md": post()},
        [
            "content/blog/y.md:1: même adresse (/blog/y/) que content/blog/x.md ; donnez un autre « slug » à l’un des deux"
        ],
        id="same-address",
    ),
    pytest.param(
        {"blog/x.md": post(id="blog/y"), "blog/y.md": post()},
        [
            "content/blog/y.md:1: même identifiant (blog/y) que content/blog/x.md ; renommez l’un des deux fichiers"
        ],
        id="same-id",
    ),
    pytest.param(
        {
            "blog/x.md": post(),
            "blog/x.en.md": "---\ntitle: A\n---\nb",
            "blog/z.en.md": "---\ntitle: A\nid: blog/x\n---\nb",
        },
        [
            "content/blog/z.en.md:3: id: content/blog/x.en.md est déjà la version « en » de blog/x ; gardez-en une"
        ],
        id="two-translations-in-one-language",
    ),
    pytest.param(
        {"pages/x.md": "---\ntitle: A\nslug: agenda\n---\nb"},
        [
            "content/pages/x.md:3: slug: « agenda » est réservé par le site ; choisissez une autre adresse"
        ],
        id="reserved",
    ),
    pytest.param(
        {"pages/2026.md": "---\ntitle: A\n---\nb"},
        [
            "content/pages/2026.md:1: « 2026 » serait pris pour une année ; ajoutez un mot"
        ],
        id="four-digit-slug",
    ),
    pytest.param(
        {"blog/x.en.md": post()},
        [
            "content/blog/x.en.md: traduction sans original ; écrivez d’abord content/blog/x.md"
        ],
        id="translation-without-original",
    ),
    pytest.param(
        {
            "blog/x.md": post(),
            "blog/x.en.md": "---\ntitle: A\ndate: 2026-03-03\ncategory: Z\n---\nb",
        },
        [
            "content/blog/x.en.md:3: date: une traduction ne change pas cette valeur (2026-03-02 09:00) ; enlevez la ligne",
            "content/blog/x.en.md:4: category: une traduction ne change pas cette valeur (Coulisses) ; enlevez la ligne",
        ],
        id="translation-that-contradicts",
    ),
    pytest.param(
        {
            "blog/x.md": post(),
            "blog/x.en.md": "---\ntitle: A\ndate: 02/03/2026 9h\n---\nb",
        },
        [],
        id="translation-that-repeats-in-other-words",
    ),
    pytest.param(
        {"blog/x.md": b"---\ntitle: \xe9t\xe9\n---\n"},
        [
            "content/blog/x.md:2: ce fichier n’est pas en UTF-8 (octet 0xe9) ; enregistrez-le en UTF-8"
        ],
        id="not-utf8",
    ),
    pytest.param(
        {"blog/x.md": ""},
        [
            "content/blog/x.md: ce fichier est vide ; écrivez l’en-tête entre deux lignes « --- », puis le texte"
        ],
        id="empty-file",
    ),
    pytest.param(
        {"blog/x.md": "Bonjour"},
        ["content/blog/x.md:1: pas d’en-tête ; la première ligne doit être « --- »"],
        id="no-front-matter",
    ),
    pytest.param(
        {"blog/x.md": "---\ntitle: a\n"},
        [
            "content/blog/x.md:1: l’en-tête n’est pas fermé ; ajoutez une ligne « --- » avant le texte"
        ],
        id="front-matter-left-open",
    ),
    pytest.param(
        {"blog/x.md": "---\ntitle: a\ntags: [a, b\ndate: 2026-01-01\n---\n"},
        [
            "content/blog/x.md:3: cette ligne ne se lit pas (un crochet « [ » n’est pas fermé) ; vérifiez l’alignement et les guillemets"
        ],
        id="broken-yaml",
    ),
    pytest.param(
        {"blog/x.md": "---\ntitle: a\ncover:\n\timage: x\n---\n"},
        ["content/blog/x.md:4: une tabulation en début de ligne ; mettez des espaces"],
        id="tab",
    ),
    pytest.param(
        {"blog/x.md": "---\n" + "title: a\ntitle: b\n---\n"},
        ["content/blog/x.md:3: cette clé est déjà à la ligne 2 ; gardez-en une"],
        id="duplicate-key",
    ),
    pytest.param(
        {"blog/x.md": "---\na: &a [x]\nb: [*a,*a]\n---\n"},
        [
            "content/blog/x.md:2: les renvois YAML (« & », « * », « ! ») ne sont pas admis ; écrivez la valeur"
        ],
        id="alias-bomb",
    ),
    pytest.param(
        {"blog/x.md": "---\na: " + "[" * 40 + "]" * 40 + "\n---\n"},
        ["content/blog/x.md:2: trop de niveaux emboîtés ; simplifiez"],
        id="nested-too-deep",
    ),
    pytest.param(
        {"blog/x.md": "---\n" + "x" * 1000001},
        [
            "content/blog/x.md: ce fichier dépasse 1 Mo ; les images et les documents ont leur propre dossier"
        ],
        id="larger-than-a-megabyte",
    ),
    pytest.param(
        {"blog/x.md": post(), "gone.yml": "- blog/x\n"},
        [
            "content/blog/x.md:1: « blog/x » est dans gone.yml, mais ce contenu existe ; ôtez l’un des deux"
        ],
        id="id-in-gone",
    ),
    pytest.param(
        {"gone.yml": "blog/x: oui\n", "terms.yml": "- saison\n"},
        [
            "content/gone.yml:1: une liste d’identifiants est attendue, une ligne « - blog/ancien » chacun",
            "content/terms.yml:1: un nom par langue est attendu, comme « en: Campsite life » sous le terme",
        ],
        id="data-files-of-another-shape",
    ),
    pytest.param(
        {
            "gone.yml": "- blog/x\n- été\n",
            "terms.yml": "saison: season\nlac:\n  de: See\n",
        },
        [
            "content/gone.yml:2: « été » ne peut être un identifiant ; écrivez comme blog/ouverture-saison",
            "content/terms.yml:1: saison: un nom par langue est attendu, comme « en: Campsite life » sous le terme",
            "content/terms.yml:3: lac: langue « de » inconnue ; choisissez parmi fr, en",
        ],
        id="data-files-with-mistakes",
    ),
    pytest.param(
        {"gone.yml": b"\xff", "terms.yml": "a: [b\n"},
        [
            "content/gone.yml: ce fichier ne peut être lu (UnicodeDecodeError)",
            "content/terms.yml:1: cette ligne ne se lit pas (un crochet « [ » n’est pas fermé) ; vérifiez l’alignement et les guillemets",
        ],
        id="data-files-that-cannot-be-read",
    ),
    pytest.param(
        {"blog/x.md": b"\xef\xbb\xbf" + post().replace("\n", "\r\n").encode()},
        [],
        id="bom-and-crlf-are-fine",
    ),
    pytest.param(
        {"blog/x.md": post(status="brouillon", date="zut")},
        [
            "~ content/blog/x.md:3: date: « zut » n’est pas une date ; écrivez comme 2026-03-02 09:00 ou 02/03/2026"
        ],
        id="draft-problems-are-warnings",
    ),
    pytest.param(
        {"x.md": post(), "foo/y.md": post()},
        [
            "~ content/foo/y.md: aucun dossier connu ; ce fichier n’est pas lu. Rangez-le dans content/agenda/, content/blog/, content/notices/, content/pages/, content/questions/, content/venues/",
            "~ content/x.md: aucun dossier connu ; ce fichier n’est pas lu. Rangez-le dans content/agenda/, content/blog/, content/notices/, content/pages/, content/questions/, content/venues/",
        ],
        id="stray-files",
    ),
    pytest.param(
        {"blog/x.html": "<p>x", "blog/y.MD": post(), "documents/z.txt": "z"},
        [
            "~ content/blog/x.html: ce fichier n’est pas lu ; écrivez-le en Markdown et donnez-lui la fin .md",
            "~ content/blog/y.MD: ce fichier n’est pas lu ; écrivez-le en Markdown et donnez-lui la fin .md",
        ],
        id="texts-of-other-kinds",
    ),
    pytest.param(
        {"blog/x.md": post(downloads="plan.pdf")},
        [
            "content/blog/x.md:5: downloads: une liste est attendue, comme « [a, b] » ou une ligne « - … » par valeur"
        ],
        id="text-for-a-list",
    ),
    pytest.param(
        {"blog/x.md": post(downloads="\n  file: a")},
        [
            "content/blog/x.md:5: downloads: une liste est attendue, comme « [a, b] » ou une ligne « - … » par valeur"
        ],
        id="downloads-map",
    ),
    pytest.param(
        {"blog/x.md": post(card="images/x.jpg")},
        [
            "content/blog/x.md:5: card: des clés sont attendues ici, une par ligne : title, image, focus, layout, file, formats"
        ],
        id="card-str",
    ),
    pytest.param(
        {"blog/x.md": post(card="{titel: Court}")},
        ["content/blog/x.md:5: card.titel: clé inconnue ; vouliez-vous « title » ?"],
        id="card-unknown-key",
    ),
    pytest.param(
        {"blog/x.md": post(card="{layout: ronde}")},
        [
            "content/blog/x.md:5: card.layout: « ronde » est inconnu ; choisissez parmi full, half, plain"
        ],
        id="card-layout",
    ),
    pytest.param(
        {"blog/x.md": post(card='{formats: "carré, affiche"}')},
        [
            "content/blog/x.md:5: card.formats: « affiche » est inconnu ; choisissez parmi square, story"
        ],
        id="card-formats",
    ),
    pytest.param(
        {"blog/x.md": post(card="{focus: en haut}")},
        [
            "content/blog/x.md:5: card.focus: « en haut » ; écrivez deux parts de l’image comme 60% 40%"
        ],
        id="card-focus",
    ),
    pytest.param(
        {"blog/x.md": post(card="{image: images/x.jpg}")},
        [
            "content/blog/x.md:5: card.image: le fichier images/x.jpg n’existe pas ; déposez-le dans content/images/ ou corrigez le nom"
        ],
        id="card-image",
    ),
    pytest.param(
        {
            "blog/x.md": post(card="{file: images/x.jpg, title: Court}"),
            "images/x.jpg": "",
        },
        [
            "content/blog/x.md:5: card.title: une carte toute faite (« file ») n’est pas redessinée ; gardez l’un des deux"
        ],
        id="card-ready-and-drawn",
    ),
    pytest.param(
        {"blog/x.md": post(cover="images/x.jpg")},
        [
            "content/blog/x.md:5: cover: des clés sont attendues ici, une par ligne : image, alt, focus, caption, credit"
        ],
        id="cover-str",
    ),
    pytest.param(
        {"pages/x.md": "---\ntitle: a\nfooter: peut-être\n---\n"},
        [
            "content/pages/x.md:3: footer: « peut-être » est inconnu ; choisissez parmi no, yes"
        ],
        id="neither-yes-nor-no",
    ),
    pytest.param(
        {"blog/x.md": post(title="\n  - a")},
        [
            "content/blog/x.md:2: title: une seule valeur est attendue, pas une liste ni des clés"
        ],
        id="title-list",
    ),
    pytest.param(
        {"blog/x.md": text("![]({static}/images/y.jpg)"), "images/y.jpg": "x"},
        [
            "content/blog/x.md:6: alt: manque ; dites en une phrase ce qu’un visiteur ne voit pas"
        ],
        id="img-noalt",
    ),
    pytest.param(
        {"blog/x.md": text("[a](/blog/y/) [b](mailto:a@b.c) [c](https://x.org)")},
        [
            "~ content/blog/x.md:6: « /blog/y/ » ne peut être vérifié ; liez un contenu par {filename}/…"
        ],
        id="plain-internal-link",
    ),
    pytest.param(
        {"blog/x.md": text("![Un chat](https://a.org/b.jpg)")},
        [
            "content/blog/x.md:6: https://a.org/b.jpg serait demandé à un autre site ; déposez le fichier dans content/images/ et écrivez {static}/images/…"
        ],
        id="picture-from-elsewhere",
    ),
    pytest.param(
        {"blog/x.md": text("<div>\n\na\n\nb</p>\n</main>")},
        [
            "content/blog/x.md:6: <div> n’est pas fermé ; ajoutez </div> où il finit",
            "content/blog/x.md:10: </p> ferme ce qui n’est pas ouvert ; enlevez-le",
            "content/blog/x.md:11: </main> ferme ce qui n’est pas ouvert ; enlevez-le",
        ],
        id="tags-that-would-break-the-page",
    ),
    pytest.param(
        {"blog/x.md": text("| a | b |\n|:-:|--:|\n| 1 | 2 |")},
        [],
        id="aligned-columns-are-fine",
    ),
    pytest.param(
        {"blog/x.md": text("[a]({filename}y.md)"), "blog/y.md": post(status="draft")},
        [
            "content/blog/x.md:6: {filename}y.md n’est pas publié (brouillon ou date à venir) ; ôtez le lien ou publiez-le"
        ],
        id="draft-target",
    ),
    pytest.param(
        {"blog/x.md": post(modified="2026-01-01")},
        [
            "content/blog/x.md:5: modified: « 2026-01-01 00:00 » est avant la date de publication ; corrigez l’une des deux"
        ],
        id="modified-before-date",
    ),
    pytest.param(
        {"blog/x.md": "---\nbonjour\n---\n"},
        [
            "content/blog/x.md:2: l’en-tête doit être fait de lignes « clé: valeur », une espace après « : »"
        ],
        id="header-of-prose",
    ),
    pytest.param(
        {"blog/x.md": text(">" * 3000 + " a")}, [], id="very-deep-quotation-is-fine"
    ),
    pytest.param(
        {"blog/x.md": '---\ntitle: "a\n---\n'},
        [
            "content/blog/x.md:2: category: manque ; donnez une rubrique",
            "content/blog/x.md:2: date: manque ; donnez la date de publication, comme 2026-03-02 09:00",
        ],
        id="lone-quote-is-text",
    ),
]


VENUE_CASES = [
    pytest.param(
        "kind: campsite",
        "kind: « campsite » est inconnu ; choisissez parmi ",
        id="kind",
    ),
    pytest.param("stars: 6", "stars: « 6 » n’est pas un nombre de 1 à 5", id="stars"),
    pytest.param(
        "order: premier", "order: « premier » n’est pas un nombre de 0 à 999", id="rank"
    ),
    pytest.param(
        "phone: accueil",
        "phone: « accueil » n’est pas un numéro ; écrivez comme 02 40 00 00 00 ou",
        id="phone",
    ),
    pytest.param(
        "email: nous",
        "email: « nous » n’est pas une adresse électronique",
        id="e-mail",
    ),
    pytest.param(
        "accent: vert",
        "accent: « vert » n’est pas une couleur ; écrivez comme #1f6f5c",
        id="colour",
    ),
    pytest.param(
        "coordinates: 200, 3",
        "coordinates: « 200, 3 » n’est pas un lieu ; écrivez latitude, longitude",
        id="off-the-map",
    ),
    pytest.param(
        "coordinates: au bord du lac",
        "coordinates: « au bord du lac » n’est pas un lieu",
        id="no-coordinates",
    ),
    pytest.param(
        "website: camping.example.org",
        "website: « camping.example.org » n’est pas une adresse web",
        id="address-without-its-scheme",
    ),
    pytest.param(
        "website: http://[x",
        "website: « http://[x » n’est pas une adresse web",
        id="address-that-is-broken",
    ),
    pytest.param(
        "address: 3 rue du Lac",
        "address: des clés sont attendues ici, une par ligne : street, postcode, city",
        id="address-on-one-line",
    ),
    pytest.param(
        "logo: logo.svg",
        "logo: logo.svg n’est pas une image que le site sait montrer (jpg, jpeg, png",
        id="logo-of-another-kind",
    ),
]


@pytest.mark.parametrize(("line", "expected"), VENUE_CASES)
def test_a_mistake_in_a_venue_is_told(
    judged: Callable[..., list[str]], line: str, expected: str
) -> None:
    """Each fact of a venue has a form, and the sentence shows it."""
    header = f"---\ntitle: Camping\nkind: Campground\n{line}\n---\n"
    if line.startswith("kind"):
        header = header.replace("kind: Campground\n", "")
    (told,) = judged({"venues/camping.md": header})

    assert expected in told


def test_a_venue_says_its_channels(judged: Callable[..., list[str]]) -> None:
    """A network that the site does not know, and an address that is none."""
    channels = "channels:\n  - network: insta\n    url: instagram.com/x\n"
    told = judged({"venues/v.md": f"---\ntitle: V\nkind: Campground\n{channels}---\n"})

    assert [
        "content/venues/v.md:5: channels.network: « insta » est inconnu",
        "content/venues/v.md:6: channels.url: « instagram.com/x » n’est pas une adresse web",
    ] == [line.split(" ;")[0] for line in told]


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_a_mistake_is_told_in_french(
    judged: Callable[..., list[str]], files: dict[str, str], expected: list[str]
) -> None:
    """The sentence names the place, says what is wrong, and gives the cure."""
    told = judged(files)

    assert expected == told


def test_mistakes_are_told_in_english_too(judged: Callable[..., list[str]]) -> None:
    """One setting changes the language of all."""
    told = judged({"blog/x.md": post(sumary="a", title=None)}, lang="en")

    assert [
        "content/blog/x.md:2: title: is missing; give a title",
        "content/blog/x.md:4: sumary: unknown key; did you mean `summary`?",
    ] == told


def test_all_mistakes_of_all_files_are_told_in_order(
    judged: Callable[..., list[str]],
) -> None:
    """A second file does not wait for the first to be mended."""
    told = judged({"blog/b.md": post(date="zut"), "blog/a.md": text("# Grand")})

    assert ["content/blog/a.md:6", "content/blog/b.md:3"] == [
        line.split(": ")[0] for line in told
    ]
