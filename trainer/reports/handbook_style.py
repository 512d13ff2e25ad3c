"""The style sheet of the handbook as a page: a small book, light and dark, and print."""

HANDBOOK_STYLE = """
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1e22;--ink2:#4b525b;--line:#e2dfd8;--accent:#0e6b66}
@media(prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e9eaec;--ink2:#b4bac2;--line:#2c3036;--accent:#4fb8af}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.55 Inter,system-ui,sans-serif}
main{max-width:68ch;margin:0 auto;padding:48px 16px}h1{font-size:34px;line-height:1.15;margin:0 0 8px}
h2{font-size:26px;margin:64px 0 4px}h3{font-size:20px;line-height:1.3;margin:0}h4{font-size:13px;margin:20px 0 4px}
p{margin:0 0 8px;overflow-wrap:anywhere}.lead{font-size:18px}.about,.also,.note{color:var(--ink2);font-size:13px}
a{color:var(--accent)}nav h2{font-size:16px;margin:24px 0 4px}nav ul{list-style:none;margin:0;padding:0;columns:2}
nav a,h4+p a{text-decoration:none}article{border-top:1px solid var(--line);padding:24px 0;margin-top:24px}
.said{list-style:none;margin:0 0 8px;padding:0 0 0 16px}.said li{margin:0 0 4px}.said i{font-style:normal;
color:var(--ink2)}
.formula{font-size:14px;padding-left:16px;border-left:2px solid var(--line)}.note{margin:0 0 4px}
@media(max-width:480px){nav ul{columns:1}}
@media print{@page{margin:20mm 18mm}:root{color-scheme:light;--paper:#fff;--ink:#000;--ink2:#444;--line:#ccc;
--accent:#000}body{font-size:10.5pt}main{padding:0;max-width:none}.part{break-before:page}h2,h3,h4{break-after:avoid}
li,.formula,.lead{break-inside:avoid}a{text-decoration:none}h1{font-size:24pt}h2{font-size:18pt;margin-top:0}
h3{font-size:14pt}.lead{font-size:12pt}article{break-inside:auto}}
"""
