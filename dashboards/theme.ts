export const light = `--ink:#17202a;--soft:#55606c;--faint:#808b96;--line:#e4e7ea;--rule:#cfd5da;--paper:#fff;--desk:#f5f6f4;--tint:#eef2f6;
--seal:#b23a2b;--on-seal:#fff;--c1:#2b5c8a;--c2:#b8552f;--c3:#4f7f3a;--c4:#946a12;--c5:#71549c;--c6:#1f7f86;--c7:#a04d6b;--c8:#66727d;
--then:#828d98;--good:#2f7a4d;--bad:#b23a2b;color-scheme:light`;

const dark = `--ink:#e8ebee;--soft:#a9b3bd;--faint:#8b96a1;--line:#2a3138;--rule:#3a434c;--paper:#171b20;--desk:#0f1215;--tint:#1d232a;
--seal:#ef7a68;--on-seal:#171b20;--c1:#7fb0dd;--c2:#e79a73;--c3:#93bf7d;--c4:#d6ab55;--c5:#b59be0;--c6:#64bfc5;--c7:#dd93ae;--c8:#a3aeb9;
--then:#6c7883;--good:#7cc79a;--bad:#ef7a68;color-scheme:dark`;

/**
 * The tokens of the look. The seal's red is for the thing that matters now, never for decoration;
 * c1 is «now», `then` is always last year, baseline or holdout; categories take c1 … c8 in order.
 */
const tokens = `:root{${light};--r:10px;--gap:16px;
--font:"Noto Sans SC Variable",system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}`;

const base = `*{box-sizing:border-box}html{font:15px/1.5 var(--font);color:var(--ink);background:var(--desk);-webkit-text-size-adjust:100%}body{margin:0}
h1{font-size:1.45rem;font-weight:640;margin:0;letter-spacing:-.01em}h2{font-size:1rem;font-weight:620;margin:0}
a{color:inherit;text-underline-offset:3px}.num{font-variant-numeric:tabular-nums}
:focus-visible{outline:2px solid var(--c1);outline-offset:2px;border-radius:4px}
.aside,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:fixed;left:12px;top:8px;z-index:9;background:var(--paper);padding:6px 12px}
summary{cursor:pointer;list-style:none}summary::-webkit-details-marker{display:none}`;

const chrome = `.top{display:flex;align-items:center;gap:22px;padding:12px 28px;background:var(--paper);border-bottom:1px solid var(--line);position:sticky;top:0;z-index:5}
.mark{white-space:nowrap;display:flex;gap:10px;align-items:center;font-weight:680;text-decoration:none}
.mark b{display:inline-grid;place-items:center;width:26px;height:26px;border-radius:5px;background:var(--seal);color:var(--on-seal);font-size:13px}
.top nav{display:flex;gap:18px;overflow-x:auto;white-space:nowrap;font-size:.93rem}
.top nav a{text-decoration:none;color:var(--soft);padding:4px 0}.top nav a[aria-current]{color:var(--ink);box-shadow:inset 0 -2px var(--seal)}
.who{margin-left:auto;color:var(--soft);font-size:.87rem;white-space:nowrap;display:flex;gap:14px}.who a{text-decoration:none;padding:4px 0}.who a:hover{text-decoration:underline}
.out{display:flex;gap:10px;align-items:baseline}.out button{font:inherit;color:inherit;background:none;border:0;padding:4px 0;cursor:pointer}.out button:hover{text-decoration:underline}
main{max-width:1320px;margin:0 auto;padding:24px 28px 60px}
.head{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:baseline}.date{color:var(--soft);font-size:.9rem;margin:0}
.date b{font-weight:600;color:var(--ink)}`;

const chips = `.filters{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0 20px;position:relative;align-items:center}
.chip{position:relative}.chip summary{border:1px solid var(--rule);border-radius:999px;padding:4px 13px;font-size:.88rem;background:var(--paper);min-height:32px;display:inline-flex;align-items:center;gap:6px}
.chip em{font-style:normal;color:var(--soft)}.chip.on summary{border-color:var(--ink);box-shadow:inset 0 0 0 .5px var(--ink)}.chip[open] summary{background:var(--tint)}
.chip ul{position:absolute;z-index:4;left:0;top:calc(100% + 6px);margin:0;padding:6px;list-style:none;background:var(--paper);border:1px solid var(--rule);border-radius:var(--r);max-height:min(60vh,420px);overflow:auto;min-width:190px}
.chip li a{display:block;padding:5px 10px;border-radius:6px;text-decoration:none;font-size:.9rem;white-space:nowrap}.chip li a:hover{background:var(--tint)}.chip li a[aria-current]{font-weight:640}
.clear{font-size:.87rem;color:var(--soft);padding:4px 6px}`;

const sheet = `.cards{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:var(--gap)}
.card,.fig{background:var(--paper);border:1px solid var(--line);border-radius:var(--r);padding:14px 16px;min-width:0}
.after{margin-top:20px}.card{position:relative}.card .l{color:var(--soft);font-size:.88rem}.def summary{color:var(--soft);font-size:.88rem;display:inline-block}.def summary:hover{color:var(--ink);text-decoration:underline dotted;text-underline-offset:4px}
.def p{position:absolute;z-index:3;left:-1px;right:-1px;top:40px;margin:0;padding:12px 16px;background:var(--paper);border:1px solid var(--rule);border-radius:var(--r);font-size:.88rem}
.card .v{font-size:1.72rem;font-weight:640;letter-spacing:-.02em;line-height:1.25}.card .v small{font-size:.9rem;font-weight:500;color:var(--soft);margin-left:4px;letter-spacing:0}.card .v small.tight{margin-left:1px}
.card .d{font-size:.85rem;color:var(--soft);display:flex;gap:10px;align-items:flex-end;justify-content:space-between}.d b{font-weight:600;white-space:nowrap}.d .good{color:var(--good)}.d .bad{color:var(--bad)}.card svg{width:92px;height:30px;flex:none}
.card .re{margin:4px 0 0;font-size:.8rem;color:var(--soft)}
.grid{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:var(--gap);margin-top:var(--gap)}.grid .full{grid-column:1/-1}.stack{display:grid;gap:var(--gap);align-content:start;min-width:0}
figure{margin:0}.fig figcaption,.fig header{display:flex;justify-content:space-between;gap:10px;align-items:baseline;margin-bottom:2px}.fig .q{color:var(--soft);font-size:.88rem;margin:0 0 8px}
.tools{font-size:.82rem;color:var(--soft);display:flex;gap:12px;white-space:nowrap}
svg{display:block}svg.plot{width:100%;height:auto;max-width:760px;font:12px var(--font);fill:currentColor;color:var(--soft);overflow:visible}.phone{display:none}
.key{display:flex;gap:16px;font-size:.84rem;color:var(--soft);margin:0 0 4px}.key i{display:inline-block;width:18px;height:3px;border-radius:2px;margin-right:6px;vertical-align:middle}.key .dot{width:8px;height:8px;border-radius:50%}.key .now{background:var(--c1)}.key .then{background:var(--then)}
.data summary{display:inline-block;font-size:.82rem;color:var(--soft);text-decoration:underline;text-underline-offset:3px;margin-top:8px}.data[open] summary{margin-bottom:6px}
.note{color:var(--soft);font-size:.84rem;margin:10px 0 0}
.begin{margin:16px 0 0}a.go{display:inline-block;background:var(--ink);color:var(--paper);border-radius:7px;padding:6px 14px;text-decoration:none;font-weight:560}tbody th{color:var(--ink);font-size:.9rem;border-bottom:1px solid var(--line)}`;

const tables = `table{width:100%;border-collapse:collapse;font-size:.9rem}th{font-weight:520;color:var(--soft);text-align:left;border-bottom:1px solid var(--rule);padding:6px 10px;font-size:.84rem;white-space:nowrap}
td{padding:7px 10px;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}th.num,td.num{text-align:right}th:first-child,td:first-child{padding-left:0}
td.bar{position:relative}td.bar svg{position:absolute;right:0;top:20%;width:100%;height:60%;fill:color-mix(in srgb,var(--c1) 18%,transparent)}td.bar span{position:relative}
.wide{overflow-x:auto;background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0/30px 100% no-repeat local,linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0/30px 100% no-repeat local,linear-gradient(90deg,var(--rule),transparent) 0 0/7px 100% no-repeat,linear-gradient(270deg,var(--rule),transparent) 100% 0/7px 100% no-repeat}
.fig.start{align-self:start}.tall{max-height:560px;overflow:auto}.tall th{position:sticky;top:0;z-index:1;background:var(--paper)}.fig>h2{margin-bottom:8px}dl.words{display:grid;grid-template-columns:max-content 1fr;gap:6px 18px;margin:0;font-size:.9rem}dl.words dt{font-weight:600}dl.words dd{margin:0;color:var(--soft)}
.plain{max-width:680px;margin:20px 0;padding:6px 20px 18px}.plain h2{margin-top:14px}.plain p,.plain ol{color:var(--soft)}code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","Noto Sans SC Variable",monospace;background:var(--tint);border-radius:5px;padding:2px 7px;font-size:.87rem;color:var(--ink)}.plain li{margin:8px 0}
.sign-in{max-width:380px;display:grid;gap:14px;padding:18px 20px}.sign-in label{display:grid;gap:4px;font-size:.9rem;color:var(--soft)}.sign-in input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:6px;padding:8px 10px;min-height:40px}
.sign-in button{font:inherit;font-weight:600;background:var(--ink);color:var(--paper);border:0;border-radius:6px;min-height:42px;cursor:pointer}.sign-in p{margin:0}.other{display:block;text-align:center;border:1px solid var(--rule);border-radius:6px;padding:9px;text-decoration:none;font-weight:600}.plain .fault{color:var(--bad)}`;

const people = `.about{margin:6px 0 16px;color:var(--soft);font-size:.9rem}.about b{color:var(--ink);background:var(--tint);border:1px solid var(--rule);font-weight:560;border-radius:5px;padding:2px 9px;margin-right:10px}.about code{margin-left:8px}
.next{border-left:3px solid var(--seal)}.next .do{font-size:1.3rem;font-weight:640;margin:2px 0}.next p{margin:4px 0;font-size:.92rem}.fig h3{font-size:.88rem;font-weight:560;color:var(--soft);margin:14px 0 2px}
.lost{list-style:none;margin:0;padding:0;font-size:.9rem}.lost li{display:flex;justify-content:space-between;gap:12px;padding:6px 0;border-top:1px solid var(--line)}.lost span{color:var(--soft)}
ol.needs{list-style:none;margin:12px 0 0;padding:0}ol.needs li{display:grid;grid-template-columns:auto auto 1fr;gap:0 10px;align-items:baseline;border-top:1px solid var(--line);padding:8px 0}ol.needs b{font-weight:600}ol.needs em{font-style:normal;font-size:.78rem;color:var(--seal);border:1px solid var(--seal);border-radius:4px;padding:0 5px}ol.needs span{text-align:right;grid-column:3;font-weight:600}ol.needs p{grid-column:1/-1;margin:2px 0 0;color:var(--soft);font-size:.87rem}
.finder{grid-template-columns:repeat(2,minmax(0,1fr));margin-top:20px;align-items:start}.finder label{display:grid;gap:4px;font-size:.9rem;color:var(--soft);margin:0 0 12px}.finder input,.finder select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:6px;padding:8px 10px;min-height:40px;min-width:0;width:100%}.finder button{font:inherit;font-weight:600;background:var(--ink);color:var(--paper);border:0;border-radius:6px;min-height:42px;padding:0 22px;cursor:pointer}.fault{color:var(--bad)}`;

const sizes = `@media (max-width:1000px){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.grid{grid-template-columns:minmax(0,1fr)}}
@media (max-width:640px){.top{flex-wrap:wrap}.top nav{order:3;width:100%}.mark span{position:absolute;clip-path:inset(50%);width:1px;overflow:hidden}.top{padding:10px 16px;gap:14px}main{padding:16px 14px 40px}.cards{gap:10px}.card{padding:11px 12px}.card .v{font-size:1.35rem}.card svg{display:none}
.finder{grid-template-columns:minmax(0,1fr)}.desk,.extra{display:none}.phone{display:block}.chip{position:static}.chip ul{right:0}dl.words{grid-template-columns:1fr}dl.words dd{margin-bottom:8px}}
@page{margin:14mm}@media print{:root:root:root{${light}}.top,.skip,.filters,.tools,.data,.finder{display:none}html{background:#fff;font-size:12px}main{max-width:none;padding:0}.grid{grid-template-columns:minmax(0,1fr)}.cards{grid-template-columns:repeat(4,minmax(0,1fr))}.card,figure.fig,tr{break-inside:avoid}.fig h2,.fig .q{break-after:avoid}thead{display:table-header-group}.tall{max-height:none}.wide{overflow:visible;background:none}.card svg{display:none}table{font-size:10px}td,th{padding:3px 5px;white-space:normal;overflow-wrap:anywhere}th{font-size:9px}.desk{display:block}.phone{display:none}.tall th{position:static}}`;

/** The one style sheet. */
export const css = [tokens, base, chrome, chips, sheet, tables, people, sizes].join("\n");
