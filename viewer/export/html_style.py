"""The look of the HTML page: the colours of the screen, light and dark, and white paper in print."""

from __future__ import annotations

from dataclasses import fields

from viewer.sheet.palette import DARK, LIGHT, PAPER, Palette


def _variables(palette: Palette) -> str:
    return "".join(f"--{field.name}:{getattr(palette, field.name)};" for field in fields(palette)).replace("_", "-")


_RULES = """
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
header{padding:1.6rem 2rem 1rem;background:var(--window);border-bottom:1px solid var(--hairline)}
h1{margin:0;font-size:1.15rem;font-weight:600}
h1 span{font-weight:400;color:var(--muted);padding:0 .3em}
.facts{margin:.35rem 0 .9rem;font-size:.84rem;color:var(--muted);font-variant-numeric:tabular-nums}
.rules{margin:-.5rem 0 .9rem;font-size:.84rem;font-style:italic;color:var(--muted);overflow-wrap:anywhere}
.facts b{color:var(--ink);font-weight:600}
.facts i{font-style:normal;padding:0 .35em;opacity:.6}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.6rem;margin:0;padding:0;list-style:none;font-size:.8rem}
.legend li{display:flex;align-items:center;gap:.5em;color:var(--ink)}
.legend li>span:last-child{color:var(--muted)}
.legend span.moved,.legend del,.legend ins{margin:0}
.choice{float:right;border:0;padding:0;margin:.55rem 2rem 0 0;font-size:.8rem;color:var(--muted)}
.choice input{accent-color:var(--accent);vertical-align:-.12em}
main{clear:both;max-width:94rem;margin:0 auto;padding:0 1rem 4rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
col.number{width:3.6rem}
col.gutter{width:4.6rem}
thead th{position:sticky;top:0;z-index:1;padding:.8rem .6rem;background:var(--paper);font-size:.84rem;font-weight:600;
 text-align:start;overflow-wrap:anywhere;box-shadow:inset 0 -1px var(--hairline)}
.size{font-weight:400;color:var(--muted);padding-inline-start:.5em;white-space:nowrap}
tbody th{padding:.75rem .9rem 0 0;text-align:right;vertical-align:top;font-size:.72rem;font-weight:400;
 color:var(--muted);font-variant-numeric:tabular-nums}
tbody td{padding:.56rem .6rem;vertical-align:top}
tbody td:nth-child(3){text-align:center;color:var(--muted);font-size:.84rem}
.opens>*{padding-top:1.05rem}
tbody tr.opens>th{padding-top:1.24rem}
tbody tr:hover>*{background:var(--focus)}
tbody tr:hover>th{color:var(--accent)}
td p,.legend li{isolation:isolate}
td p{margin:0;max-width:75ch;text-align:start;overflow-wrap:anywhere;
 font:1.06rem/1.5 "New York",Charter,"Sitka Text",Cambria,Gentium,"Noto Serif","DejaVu Serif",serif}
td p+p{margin-top:.75rem}
del,ins{text-decoration:none;color:inherit}
del,ins,span.moved{position:relative;z-index:-1}
del,ins,span.moved,.refined{padding:.06em 2px;margin:0 -2px;border-radius:3px;
 -webkit-box-decoration-break:clone;box-decoration-break:clone}
.removed{background:var(--removed);text-decoration:line-through 1px var(--removed-ink)}
.added{background:var(--added);text-decoration:underline 1px var(--added-ink);text-underline-offset:.2em}
del.replaced{background:color-mix(in srgb,var(--removed) 38%,transparent)}
ins.replaced{background:color-mix(in srgb,var(--added) 38%,transparent)}
.replaced{text-decoration:underline dotted 1px var(--dotted);text-underline-offset:.2em}
.refined{padding:.06em 0;margin:0;border-radius:2px}
del .refined{background:var(--removed);color:var(--removed-ink);box-shadow:inset 0 -2px var(--removed-ink)}
ins .refined{background:var(--added);color:var(--added-ink);box-shadow:inset 0 -2px var(--added-ink)}
span.moved{background:var(--moved);text-decoration:underline dashed 1px var(--dotted);
 text-underline-offset:.2em}
span.moved.first::before{content:"↪";content:"↪"/"";position:absolute;top:-.8em;inset-inline-start:0;font-size:.7em;
 line-height:1;color:var(--muted)}
[dir=rtl] span.moved.first::before{content:"↩"}
.reworded{text-decoration:underline dotted 1px var(--dotted);text-underline-offset:.2em}
.choice *{cursor:pointer}
.choice label{padding:0 .6em 0 .2em}
body:has(#all:checked) .weak{text-decoration:underline dotted 1px color-mix(in srgb,var(--dotted) 55%,transparent);
 text-underline-offset:.2em}
body:has(#facts:checked) tbody :is(del,ins,.moved,.reworded,.refined):not(.strong,.check,tr){background:none;
 box-shadow:none;color:inherit;text-decoration:none}
body:has(#facts:checked) tbody span.moved.first::before{content:none}
del.strong,del.check{background:var(--removed);text-decoration:underline 2.5px var(--removed-ink)}
ins.strong,ins.check{background:var(--added);text-decoration:underline 2.5px var(--added-ink)}
del.strong{color:var(--removed-ink)}
ins.strong{color:var(--added-ink)}
del.check{background:color-mix(in srgb,var(--removed) 60%,transparent)}
ins.check{background:color-mix(in srgb,var(--added) 60%,transparent)}
del.check,ins.check{text-decoration-thickness:1.25px}
del:is(.strong,.check),ins:is(.strong,.check){text-underline-offset:.2em}
tr.only-left>td.left p,tr.only-right>td.right p{padding:.3rem .5rem;margin-block:-.3rem;border-radius:3px}
tr.only-left>td.left p{background:var(--removed)}
tr.only-right>td.right p{background:var(--added)}
tr.only-left del,tr.only-right ins{background:none;text-decoration:none;padding:0;margin:0}
tr.moved>td.left p,tr.moved>td.right p{padding:.3rem .5rem;margin-block:-.3rem;border-radius:3px;
 background:color-mix(in srgb,var(--moved) 55%,transparent)}
.sign{font-size:1.05rem;color:var(--ink)}
td a{color:var(--accent);text-decoration:none;white-space:nowrap;padding:.15rem .3rem;border-radius:3px}
td a:hover{text-decoration:underline}
td a:focus-visible,.choice input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
tr:target>*{background:var(--focus)}
tr:target>th{color:var(--accent);font-weight:600}
.link{display:inline-block;width:2.3rem;height:0;border-top:1.5px solid var(--dotted);vertical-align:.3em}
.link.likely{border-top-color:color-mix(in srgb,var(--dotted) 55%,transparent)}
.link.unsure{position:relative;border-top-style:dashed}
.link.unsure::after{content:"?";position:absolute;top:-.72em;left:50%;transform:translateX(-50%);padding:0 .2em;
 background:var(--paper);font:.78rem/1.3 system-ui,sans-serif;color:var(--muted)}
header .link.unsure::after{background:var(--window)}
.nothing{padding:3rem;text-align:center;color:var(--muted)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:48rem){header{padding:1rem}main{padding:0 .3rem 3rem}col.number{width:2.2rem}col.gutter{width:2.6rem}
 tbody th{padding-right:.4rem}.link{width:1.2rem}td p{font-size:.95rem}.size{display:block;padding:0}}
"""

_PRINT = """
@page{margin:14mm 12mm 16mm}
html{font-size:9.5pt}
body,header{background:#fff}
header{padding:0 0 3mm}
main{max-width:none;padding:0}
.choice{display:none}
thead th{position:static;box-shadow:none;border-bottom:1px solid var(--hairline)}
tbody tr{break-inside:avoid}
tbody tr:hover>*{background:none}
td p{font-size:10pt;line-height:1.4}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
"""

STYLE = (
    f"\n:root{{color-scheme:light dark;{_variables(LIGHT)}}}"
    f"\n@media (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}"
    f"{_RULES}"
    f"@media print{{:root{{color-scheme:light;{_variables(PAPER)}}}{_PRINT}}}\n"
)
"""The page's style sheet, complete."""
