/** The segment page, over the tokens of theme.ts. */
export const builderCss = `.split{display:grid;grid-template-columns:minmax(0,7fr) minmax(330px,5fr);gap:22px;align-items:start}.side{display:grid;gap:var(--gap);min-width:0}
.what select{max-width:15em}.fig header .ctl{min-width:0}.fig header .ctl select{max-width:210px}
.soft{color:var(--soft);font-size:0.88rem}.flat{margin:0}.stale,.stale b,.stale dd b,.big.stale{color:var(--soft)}.stale .fall i i{background:var(--then)}.bad{color:var(--bad)}
.status{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center;color:var(--soft);font-size:0.9rem;margin:6px 0 12px}
.status .tools{gap:8px}.headline{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end}.headline .ctl{display:grid;gap:3px;min-width:0}
.headline .ctl:first-child{flex:1 1 240px}.headline .ctl:first-child input{width:100%;font-weight:600}.lab{color:var(--soft);font-size:0.84rem}
.say{font-size:1.06rem;line-height:1.75;background:var(--paper);border:1px solid var(--line);border-left:3px solid var(--seal);border-radius:var(--r);padding:12px 18px;margin:14px 0 18px;overflow-wrap:anywhere}
select,input,button,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--control);border-radius:7px;padding:5px 10px;min-height:34px;max-width:100%}
:root{--control:#7d8892}:root[data-theme="dark"]{--control:#6c7883}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){--control:#6c7883}}
input.s{width:5.4em;text-align:right}input[type="checkbox"]{min-height:0;width:17px;height:17px;margin:0;accent-color:var(--c1)}
textarea{width:100%;display:block}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--ink)}
button:disabled{color:var(--soft);border-style:dashed;cursor:default}
.go{background:var(--ink);border-color:var(--ink);color:var(--paper);font-weight:560}.go:disabled{background:var(--tint)}
.ghost{border-style:dashed;color:var(--soft);background:none;font-size:0.9rem}.ghost:hover:not(:disabled){color:var(--ink)}
.ic{border-color:transparent;background:none;color:var(--soft);padding:4px;min-width:28px;min-height:28px}.ic:disabled{visibility:hidden}
[aria-invalid="true"],.pick.wrong summary{border-color:var(--bad);box-shadow:0 0 0 1px var(--bad)}
fieldset{border:1px solid var(--line);border-radius:var(--r);background:var(--paper);margin:0 0 12px;padding:12px 16px 14px;min-width:0}
legend{padding:0 6px;font-size:0.88rem;color:var(--soft)}legend select{font-weight:600;min-height:30px;padding:2px 8px}
.group{display:grid;grid-template-columns:minmax(0,1fr)}.group .group{background:var(--tint);margin:8px 0}
.group .group>.acts{justify-self:end;margin-bottom:-6px}.group .group>.n{justify-self:end}
.rule{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:4px 12px;align-items:start;border:0;border-bottom:1px dashed var(--rule);border-radius:0;padding:10px 0;margin:0;background:none}
.rule .body{display:flex;gap:10px;align-items:flex-start;min-width:0}.editor{min-width:0;flex:1}
.what{display:flex;flex-wrap:wrap;gap:8px;align-items:center;min-width:0}.what.tall{display:grid}
.ctl{display:inline-flex;gap:6px;align-items:center;min-width:0;max-width:100%}
.where,.step{background:none;border:0;border-left:2px solid var(--rule);border-radius:0;margin:8px 0 0;padding:2px 0 2px 12px}
.where legend,.step legend{padding:0;font-size:0.84rem}.where .what{margin-bottom:8px}.step .where{margin-left:4px}
.where.none{border:0;padding:0;margin-top:6px}.where.none legend{display:none}.what>.ic{order:1}.what>.bounds{order:2}
.where .what select{max-width:10em}.where .ghost{min-height:28px;padding:2px 10px;font-size:0.84rem}
.rule .n,.group>.n,.holdout .n{text-align:right;font-size:0.86rem;color:var(--soft);white-space:nowrap;padding-top:6px}
.n b{color:var(--ink);font-weight:600}.n .drop{display:block}.acts{display:flex;gap:10px;flex-wrap:wrap;margin:0}
span.acts{gap:0;flex-wrap:nowrap;padding-top:3px}.adds{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.not{font-size:0.84rem;min-height:30px;padding:2px 9px;margin-top:2px;color:var(--soft)}
.not[aria-pressed="true"]{background:var(--ink);color:var(--paper);border-color:var(--ink)}legend .not{margin:0;min-height:28px}
.bounds{flex-basis:100%;color:var(--soft);font-size:0.84rem}.faults{margin:8px 0 0;padding:0;list-style:none;color:var(--bad);font-size:0.88rem}
.faults li::before{content:"▲ "}.pick{position:relative;max-width:100%}
.pick>summary{border:1px solid var(--control);border-radius:7px;padding:5px 26px 5px 10px;min-height:34px;background:var(--paper);max-width:22em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;position:relative}
.pick>summary::after{content:"▾";position:absolute;right:9px;color:var(--soft)}
.pick .menu{position:absolute;z-index:4;top:calc(100% + 4px);left:0;width:max(260px,100%);max-width:80vw;border-color:var(--rule);padding:10px 12px;box-shadow:0 6px 24px #0002}
.ticks{display:grid;max-height:250px;overflow:auto;margin-bottom:8px}
.ticks label{display:flex;gap:9px;align-items:center;padding:4px 2px;min-height:28px;font-size:0.92rem}.ticks .num{margin-left:auto;padding-left:14px}
.menu .ctl input{width:9em}.menu p{margin:0 0 6px}.big{font-size:2.9rem;font-weight:660;letter-spacing:-0.03em;line-height:1.15;margin:0}
.big small{font-size:0.95rem;font-weight:500;color:var(--soft);letter-spacing:0}.fig .note{margin:2px 0 10px}.note.bad{color:var(--bad)}
.fall{display:grid;gap:7px;margin:0;padding:0;list-style:none;font-size:0.88rem}
.fall li{display:grid;grid-template-columns:minmax(0,1fr) 110px 76px;gap:10px;align-items:center}
.fall li>i{height:13px;border-radius:2px;background:color-mix(in srgb,var(--c1) 18%,transparent);overflow:hidden}
.fall i i{display:block;height:100%;background:var(--c1)}.fall b{font-weight:520;text-align:right}.fall .none b{color:var(--bad)}
.fig header .ctl{font-size:0.88rem}.fig header .ctl select{min-height:28px;padding:1px 8px}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:10px;margin:8px 0 0}.kv{font-size:0.88rem;color:var(--soft)}
.kv dd{margin:0;display:flex;flex-direction:column-reverse}.kv dd b{font-size:1.15rem;color:var(--ink);font-weight:620}
.kv{display:flex;flex-direction:column-reverse}.kv dd{flex-direction:column}.sample,.sample ul,.plainlist,.changes{list-style:none;margin:0;padding:0}
.sample summary{display:flex;justify-content:space-between;gap:12px;padding:7px 0;border-bottom:1px solid var(--line);font-size:0.92rem}
.sample summary:hover{background:var(--tint)}.sample ul{padding:6px 0 10px 12px;font-size:0.86rem;color:var(--soft)}.sample ul li{padding:2px 0}
.sample ul b{color:var(--ink)}.plainlist{font-size:0.9rem;margin-bottom:10px}.plainlist li{padding:3px 0}
dialog{border:1px solid var(--rule);border-radius:var(--r);background:var(--paper);color:var(--ink);width:min(680px,94vw);max-height:88vh;padding:18px 22px}
dialog table{margin-bottom:12px}dialog caption{white-space:normal}dialog::backdrop{background:#0007}dialog header{display:flex;justify-content:space-between;align-items:center;margin-bottom:8px}
dialog h3{font-size:1rem;font-weight:620;margin:18px 0 4px}dialog .acts{margin-top:14px}dialog caption{text-align:left;padding-bottom:4px}
dialog tbody th{border-bottom:1px solid var(--line);font-size:0.9rem;color:var(--ink)}.changes{font-size:0.86rem;margin-top:12px}
.changes li{padding:5px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}.changes del,.changes ins{display:block;text-decoration:none}
.changes del{color:var(--bad)}.changes del::before{content:"− "}.changes ins{color:var(--good)}.changes ins::before{content:"＋ "}
.fates{display:grid;gap:4px;margin:12px 0 0;font-size:0.9rem}
.fates div{display:flex;justify-content:space-between;border-bottom:1px solid var(--line);padding:3px 0}.fates dt{color:var(--soft)}
.fates dd{margin:0;font-weight:600}.foot{display:none}
@media (max-width:1000px){.split{grid-template-columns:minmax(0,1fr)}}
@media (max-width:640px){dialog{padding:14px}dialog th,dialog td{white-space:normal;padding-left:4px;padding-right:4px}.rule{grid-template-columns:minmax(0,1fr) auto}.rule .body{grid-column:1 / -1;flex-direction:column;gap:6px}.rule .editor{width:100%}.rule .n{text-align:left;padding-top:0}.n .drop{display:inline;margin-left:6px}.big{font-size:2.3rem}.fall li{grid-template-columns:minmax(0,1fr) 70px 66px}.headline .ctl{flex:1 1 40%}.headline select{width:100%}fieldset{padding:10px 12px 12px}.group .group{padding:8px 10px}.pick .menu{position:static;margin-top:4px;max-width:none}.foot{position:fixed;inset:auto 0 0 0;z-index:5;display:flex;justify-content:space-between;align-items:center;padding:10px 14px;background:var(--paper);border-top:1px solid var(--rule)}main{padding-bottom:90px}}
@media print{.adds,.acts,.foot,.status .tools{display:none}.split{display:block}}`;
