import {type Html, html} from "./html.ts";
import type {Lang} from "./words.ts";

/** Before the first run: what would fill the page, and the next step. */
export const empty = (lang: Lang): Html =>
  lang === "zh"
    ? html`<div class="fig plain"><h2>还没有可看的数据</h2><p>这里将显示客户、交付、售后的数字。第一次运行之后就会出现：</p><ol><li>把各渠道的文件放进工作区的 <code>inbox/</code> 文件夹（例如 <code>inbox/dms/</code>）。</li><li>运行 <code>huaxiang run</code>。</li><li>刷新本页，无需重启。</li></ol><p>只想看看样子？<code>npm run demo</code> 会生成演示数据。</p></div>`
    : html`<div class="fig plain"><h2>Nothing to show yet</h2><p>Customers, deliveries and service will appear here after the first run:</p><ol><li>Put the partners' files into the workspace's <code>inbox/</code> folder (for example <code>inbox/dms/</code>).</li><li>Run <code>huaxiang run</code>.</li><li>Load this page again; no restart is needed.</li></ol><p>Only want a look? <code>npm run demo</code> makes demo data.</p></div>`;
