/** Light and dark by the reader's own choice, on paper always light; every colour that means something has words beside it. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--quiet:#57606a;--line:#d0d7de;--soft:#f6f8fa;--link:#0550ae;--bad:#b3261e;--warn:#7a5200;--good:#116329;--note:#0550ae;
--all:#c93c37;--writes:#bf6f00;--changes:#57719b;--added:#dafbe1;--removed:#ffebe9;--changed:#fff5d6;--k:#8a2d8a;--s:#0a5c2b;--n:#0550ae;--c:#57606a}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--quiet:#9da7b3;--line:#30363d;--soft:#161b22;--link:#6cb6ff;--bad:#ff8b84;--warn:#e3b341;--good:#57d364;--note:#6cb6ff;
--all:#f47067;--writes:#e0932f;--changes:#7f9fd0;--added:#12331d;--removed:#3c1618;--changed:#3a2f10;--k:#e39bf0;--s:#8ddb8c;--n:#6cb6ff;--c:#9da7b3}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main,.top>div{max-width:72rem;margin:0 auto;padding:0 1.25rem}
main{padding-bottom:6rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:3}
.top{border-bottom:1px solid var(--line);background:var(--bg);position:sticky;top:0;z-index:2}
.top>div{display:flex;gap:1rem;align-items:center;padding-top:.6rem;padding-bottom:.6rem}
.top strong{white-space:nowrap}
.top label{margin-left:auto;font-size:.9rem;color:var(--quiet);white-space:nowrap}
.top input{font:inherit;padding:.25rem .6rem;border:1px solid var(--quiet);border-radius:6px;background:var(--bg);color:inherit;width:min(22rem,34vw)}
#found{min-width:6rem;color:var(--quiet);font-size:.9rem}
h1{font-size:1.7rem;line-height:1.25;margin:2rem 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.02rem;margin:0 0 .5rem;overflow-wrap:anywhere}
.migration{margin:0 0 2rem}.migration>h3{margin-top:1.5rem}
.lead{font-size:1.15rem;margin:.25rem 0 1rem}
.quiet,figcaption{color:var(--quiet);font-size:.9rem}
.verdict{display:inline-block;padding:.1rem .7rem;border-radius:99px;border:2px solid currentColor;font-size:1rem;vertical-align:.2rem}
.verdict.clean{color:var(--good)}.verdict.warned{color:var(--warn)}.verdict.blocked,.verdict.failed,.bad{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;padding:0;margin:1rem 0}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;overflow-x:auto;margin:.5rem 0;white-space:pre}
pre code{font-size:1em}
.k{color:var(--k)}.s{color:var(--s)}.n{color:var(--n)}.c{color:var(--c);font-style:italic}
.finding,.statement{border:1px solid var(--line);border-left:5px solid var(--line);border-radius:6px;padding:.8rem 1rem;margin:.8rem 0;content-visibility:auto;contain-intrinsic-size:auto 9rem}
.finding.error{border-left-color:var(--bad)}.finding.warning{border-left-color:var(--warn)}.finding.info{border-left-color:var(--note)}
.finding.error .level{color:var(--bad)}.finding.warning .level{color:var(--warn)}.finding.info .level{color:var(--note)}
.finding p,.statement p{margin:.3rem 0}
.statement header{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem}
.statement ul{margin:.4rem 0 0;padding-left:1.2rem}.felt{font-weight:600}
.statement:target,.migration:target>h3,.statement:focus{box-shadow:0 0 0 3px var(--link)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border:1px solid var(--line)}th{background:var(--soft)}
.diff span{display:block}.diff .added{background:var(--added)}.diff .removed{background:var(--removed)}.diff .changed{background:var(--changed)}
.picture{margin:1rem 0;overflow-x:auto}.pair{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:flex-start}
svg{max-width:100%;height:auto}svg text{fill:var(--fg);font:12px ui-monospace,monospace}
svg .name{text-anchor:end}svg .axis{fill:var(--quiet);font-size:11px}svg .rule{stroke:var(--line)}
svg rect.all,.key.all{fill:var(--all);background:var(--all)}svg rect.writes,.key.writes{fill:var(--writes);background:var(--writes)}svg rect.changes,.key.changes{fill:var(--changes);background:var(--changes)}
.key{display:inline-block;width:.8rem;height:.8rem;border-radius:3px;margin:0 .2rem 0 .8rem}
.schema rect{fill:var(--soft);stroke:var(--line)}.schema line{stroke:var(--line)}.schema .head{font-weight:700}.schema .type{text-anchor:end;fill:var(--quiet)}
.schema path{fill:none;stroke:var(--quiet);stroke-width:1.4}.schema marker path{fill:var(--quiet);stroke:none}
.schema .box.added rect{stroke:var(--good);stroke-width:2}.schema .box.removed rect{stroke:var(--bad);stroke-width:2;stroke-dasharray:5 3}
.schema g.added>text{fill:var(--good)}.schema g.removed>text{fill:var(--bad);text-decoration:line-through}.schema g.changed>text{fill:var(--warn)}
.schema path.added{stroke:var(--good)}.schema path.removed{stroke:var(--bad);stroke-dasharray:5 3}
[hidden]{display:none!important}
@media print{:root{color-scheme:light}.top,.skip,nav{display:none}body{font-size:11pt}main{max-width:none;padding:0}.diff span{print-color-adjust:exact}.key,svg{print-color-adjust:exact}.finding,.statement{content-visibility:visible;break-inside:avoid}pre{white-space:pre-wrap}a{color:inherit;text-decoration:none}}
`;
