"""The style sheet of the HTML report: paper and ink, light and dark, and print."""

import re

STYLE = """
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1e22;--ink2:#4b525b;--line:#e2dfd8;--mine:#0e6b66;
--theirs:#8a4b2a;--warn:#8f6300}
@media(prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e9eaec;--ink2:#b4bac2;--line:#2c3036;--mine:#4fb8af;
--theirs:#d9956b;--warn:#e0b04a}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 16px}h1{font-size:34px;line-height:1.15;margin:0 0 4px}
h2{font-size:20px;margin:40px 0 8px}h3{font-size:16px;margin:16px 0 4px}.meta{color:var(--ink2);font-size:13px}
.lead{font-size:20px}.figures{list-style:none;display:flex;gap:32px;padding:0;flex-wrap:wrap}
.figures b{display:block;font-size:26px;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
td,th{border-bottom:1px solid var(--line);padding:4px 8px 4px 0;text-align:left;vertical-align:top}
.n,th.n{text-align:right;padding-right:24px}.parts{table-layout:fixed}.parts td:nth-child(1){width:46%}
.parts td:nth-child(2){width:12%}.parts td:nth-child(3){width:6%}
.metric{border-bottom:1px solid var(--line);padding:8px 0}.metric p{margin:4px 0}.value{font-weight:600}
.tag{font-size:12px;color:var(--ink2);border:1px solid var(--line);border-radius:4px;padding:0 4px}
details{font-size:13px;color:var(--ink2)}blockquote{margin:0;padding-left:12px;border-left:2px solid var(--mine)}
.finding{margin:16px 0}.finding p{margin:4px 0}
.mine b{color:var(--mine)}section p,blockquote,td,h1{overflow-wrap:anywhere}
.chart{display:block;width:100%;height:auto;max-width:680px}.dance{max-width:480px}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .label{fill:var(--ink2);font-size:11px}.chart .number{font-size:10px;fill:var(--ink2)}
.chart .frontier{stroke:var(--ink2);stroke-width:1.5}.chart .batna{stroke:var(--ink2);stroke-dasharray:2 4}
.chart .path{stroke-width:2}.chart .path.mine{stroke:var(--mine)}
.chart .path.theirs{stroke:var(--theirs);stroke-dasharray:6 4}
.chart .dot.mine,.chart .step.mine{fill:var(--mine)}
.chart .dot.theirs{fill:var(--paper);stroke:var(--theirs);stroke-width:2}
.chart .step.theirs{fill:var(--theirs)}.chart .deal{fill:none;stroke:var(--ink);stroke-width:2}
.chart .silence{fill:var(--ink2);opacity:.45}.chart .tactic{fill:none;stroke:var(--warn);stroke-width:2}
.chart .event{fill:var(--ink2)}
@media print{@page{margin:18mm 16mm}:root{color-scheme:light;--paper:#fff;--ink:#000;--ink2:#444;--line:#ccc;
--mine:#0e6b66;--theirs:#8a4b2a;--warn:#8f6300}body{font-size:10.5pt}main{padding:0;max-width:none}h1{font-size:24pt}
h2{font-size:14pt;margin:20pt 0 6pt}h2,h3{break-after:avoid}.metric,.finding,tr,svg,li{break-inside:avoid}
.dance{max-width:110mm}details{display:none}}
"""

PAPER_STYLE = """
body{font-family:Inter,sans-serif;font-size:10pt;color:#1b1e22}
h1{font-size:22pt;margin-top:0;margin-bottom:2px}
h2{font-size:14pt;margin-top:20px;margin-bottom:4px}
h3{font-size:11pt;margin-top:12px;margin-bottom:2px}
p{margin-top:3px;margin-bottom:3px}
.meta{color:#4b525b;font-size:9pt}
.lead{font-size:13pt}
table{border-collapse:collapse;width:100%}
td,th{padding-top:3px;padding-bottom:3px;padding-right:8px;text-align:left;font-size:9pt}
th{color:#4b525b}
.n{text-align:right;padding-right:20px}
blockquote{margin-left:12px;color:#0e6b66}
a{color:#0e6b66;text-decoration:none}
summary,details{font-size:8pt;color:#4b525b}
"""
"""The subset of the style that Qt's rich text knows, for paper."""

_PRINTED = {"paper": "#ffffff", "ink": "#000000", "ink2": "#444444", "line": "#cccccc", "mine": "#0e6b66"}
_PRINTED |= {"theirs": "#8a4b2a", "warn": "#8f6300"}
_VARIABLE = re.compile(r"var[(]--(\w+)[)]")
_CHART_RULE = re.compile(r"([^{}]*\.chart \.[^{}]*)\{([^{}]*)\}")


def chart_style() -> str:
    """Return the rules of the charts as plain ones with the colours of paper, for drawings that stand alone."""
    rules = [(match[1], match[2]) for match in _CHART_RULE.finditer(STYLE.partition("@media print")[0])]
    lines = []
    for names, body in rules:
        plain = ",".join(name.strip().removeprefix(".chart ") for name in names.split(","))
        coloured = _VARIABLE.sub(lambda found: _PRINTED[found[1]], body)
        lines.append(f"{plain}{{{coloured}}}")
    return "".join(lines)
