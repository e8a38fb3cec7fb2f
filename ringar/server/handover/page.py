"""The hand-over page as HTML: complete in itself, without a script and without anything from elsewhere."""

import base64
import hashlib
from html import escape

from ringar.server.handover.shelf import Visit
from ringar.server.handover.texts import TEXTS, PageTexts

_STYLE = """
:root{color-scheme:dark light;--ground:#0d0c0b;--raised:#171513;--text:#f5efe4;--mute:#bdb3a3;--gold:#d9b878;
--ink:#1a140a}
@media (prefers-color-scheme:light){:root{--ground:#f6f1e8;--raised:#fdfbf7;--text:#241e16;--mute:#5c5244;
--gold:#86621c;--ink:#fffaf0}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font:500 2rem/1.2 Garamond,Georgia,serif;margin:.5rem 0}
p{color:var(--mute);margin:.75rem 0 1.5rem}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 2rem}
img{display:block;width:100%;height:auto;border-radius:.75rem;background:var(--raised)}
.button{display:block;width:100%;min-height:3.25rem;margin:.75rem 0 0;padding:.8rem 1rem;border:2px solid var(--gold);
border-radius:2rem;background:var(--gold);color:var(--ink);font:600 1.0625rem/1.4 system-ui,sans-serif;
text-align:center;text-decoration:none;cursor:pointer}
.quiet{background:transparent;color:var(--text)}
.notice{color:var(--text);font-weight:600}
:focus-visible{outline:3px solid var(--text);outline-offset:3px}
""".strip()

_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

POLICY = (
    f"default-src 'none'; img-src 'self'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Content-Security-Policy of the page."""


def pictures_page(visit: Visit, language: str, path: str, *, refused: bool = False) -> str:
    """The page with the pictures.

    Parameters
    ----------
    path
        The page's own path; pictures lie below it.
    refused
        True where deletion was asked for and not every picture has been sent yet: the page then asks again.
    """
    texts, count = TEXTS[language], len(visit.pictures)
    time = f'<time datetime="{visit.ends_at.isoformat(timespec="minutes")}">{visit.ends_at:%H:%M}</time>'
    items = "".join(
        f'<li><img src="{path}/{number}" alt="{texts.picture.format(number=number, count=count)}: '
        f'{escape(picture.name)}"><a class="button" href="{path}/{number}?save" download="{escape(picture.name)}">'
        f"{texts.save.format(number=number)}</a></li>"
        for number, picture in enumerate(visit.pictures, 1)
    )
    notice = f'<p class="notice" role="alert">{texts.not_yet}</p>' if refused else ""
    button = texts.delete_anyway if refused else texts.delete
    sure = '<input type="hidden" name="sure" value="yes">' if refused else ""
    form = f'<form method="post" action="{path}">{sure}<button class="button quiet">{button}</button></form>'
    ending = f"{notice}{form}"
    body = f"<p>{texts.intro.format(time=time)}</p><ul>{items}</ul><p>{texts.touch}</p>{ending}"
    return _page(texts, language, texts.title, body)


def gone_page(language: str) -> str:
    """The page after the customer has had the pictures deleted."""
    texts = TEXTS[language]
    return _page(texts, language, texts.gone_title, f"<p>{texts.gone}</p>")


def _page(texts: PageTexts, language: str, title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="{language}" dir="{texts.direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"
    )
