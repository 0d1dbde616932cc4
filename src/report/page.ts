import { escaped } from './escaped.js'

const style = `
:root{color-scheme:light;--ink:#1b1f24;--faint:#57606a;--rule:#d0d7de;--link:#0a5a94}
*{box-sizing:border-box}
html{font-size:112.5%}
body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:84rem;font:1rem/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:#fff}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem;max-width:45ch;overflow-wrap:anywhere}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .5rem}
p,dd,li{max-width:72ch;overflow-wrap:anywhere}
p{margin:.5rem 0}
.lead,.faint{color:var(--faint)}
.note{border-inline-start:.35rem solid #d55e00;padding-inline-start:.8rem;font-weight:600}
.answer li{margin:.5rem 0}
.answer li:first-child{font-size:1.15rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.5rem;margin:.75rem 0}
dt{font-weight:600}
dd{margin:0}
code{font:.95rem/1.45 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;background:#f3f5f7;padding:.1rem .35rem;border-radius:.25rem;overflow-wrap:anywhere}
nav ol{columns:2;column-gap:2rem;margin:.5rem 0 0;padding-inline-start:1.6rem}
nav li{margin:0 0 .5rem;break-inside:avoid}
a{color:var(--link)}
a:focus-visible,.twin:focus-visible,.drawing:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
figure{margin:1rem 0}
.drawing{overflow-x:auto}
.drawing svg{display:block;width:100%;min-width:64rem;height:auto}
.twin{max-height:24rem;overflow:auto;margin-top:.75rem;border:1px solid var(--rule);padding:0 .75rem}
table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding:.4rem 0}
th,td{text-align:start;vertical-align:top;padding:.3rem 1.1rem .3rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{position:sticky;top:0;background:#fff;font-weight:600;vertical-align:bottom}
th{max-width:20rem}
td.number,th.number{text-align:end}
td.number,td:first-child{white-space:nowrap}
@media(max-width:40rem){nav ol{columns:1}dl{grid-template-columns:1fr}}
@media print{
 @page{margin:14mm}
 html{font-size:10pt}
 body{padding:0;max-width:none}
 nav,.skip{display:none}
 section{margin-top:1.5rem;padding-top:1rem}
 section.figure{break-before:page;margin-top:0;padding-top:0;border:0}
 figure{break-inside:avoid}
 .drawing{overflow:visible}
 .drawing svg{min-width:0;max-width:100%;max-height:21cm}
 .twin{max-height:none;overflow:visible;border:0;padding:0}
 table{font-size:8.5pt}
 td:first-child{white-space:normal}
 tr{break-inside:avoid}
 thead th{position:static}
 a{color:inherit;text-decoration:none}
 *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`

/** A part of a page with a heading of its own. */
export interface PageSection {
  /** Anchor, once in a page: lower case letters, digits and hyphens. */
  readonly id: string
  readonly heading: string
  /** What stands below the heading, as HTML. */
  readonly body: string
  /** Whether a printed page begins with it. */
  readonly ownPage?: boolean
}

/** A page that stands alone. */
export interface Page {
  /** Language of its words, as BCP 47. @defaultValue `en` */
  readonly lang?: string
  /** For the tab of the browser. */
  readonly title: string
  readonly heading: string
  /** What stands below the heading, as HTML. */
  readonly lead: string
  /** What the list of sections is called. @defaultValue `Contents` */
  readonly contents?: string
  readonly sections: readonly PageSection[]
}

/** A table as strings: a row has one cell for each column. */
export interface PageTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A paragraph of plain text. */
export function paragraph(text: string, kind?: 'lead' | 'faint' | 'note'): string {
  return `<p${kind ? ` class="${kind}"` : ''}>${escaped(text)}</p>`
}

function isNumber(text: string): boolean {
  return /^[-−+]?\d+(\.\d+)?(e[-+]?\d+)?( %)?$/.test(text)
}

/** A table of plain text, without the columns in which nothing stands. Columns of numbers stand to the right. */
export function tableHtml(caption: string, { columns: names, rows: given }: PageTable): string {
  const filled = names.map((_, i) => given.some((row) => (row[i] ?? '') !== ''))
  const columns = names.filter((_, i) => filled[i])
  const rows = given.map((row) => row.filter((_, i) => filled[i]))
  const numeric = columns.map((_, i) => rows.some((row) => isNumber(row[i] ?? '')) && rows.every((row) => (row[i] ?? '') === '' || isNumber(row[i]!)))
  const cell = (tag: 'td' | 'th', text: string, i: number): string => `<${tag}${tag === 'th' ? ' scope="col"' : ''}${numeric[i] ? ' class="number"' : ''}>${escaped(text)}</${tag}>`
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${columns.map((text, i) => cell('th', text, i)).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text, i) => cell('td', text, i)).join('')}</tr>`).join('')}</tbody></table>`
}

/** A table in a region that scrolls, by keyboard too. */
export function scrolled(label: string, table: string): string {
  return `<div class="twin" tabindex="0" role="region" aria-label="${escaped(label)}">${table}</div>`
}

/** An SVG inside a page: without namespaces, which the page knows, as wide as there is room, and told in words to who cannot see it. */
export function inlineSvg(svg: string, alt: string): string {
  const bare = svg.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '').replaceAll(/<g\b[^>]*>/g, (group) => group.replaceAll(/ aria-[a-z]+="[^"]*"/g, '')).replace(/^<svg([^>]*?) width="\d+" height="\d+"/, '<svg$1')
  return bare.replace(/^<svg/, `<svg role="img" aria-label="${escaped(alt)}"`)
}

/** A drawing that scrolls sideways where it is wider than the screen. */
export function figureHtml(svg: string, title: string, alt: string): string {
  return `<figure><div class="drawing" tabindex="0" role="region" aria-label="${escaped(title)}, drawing">${inlineSvg(svg, alt)}</div></figure>`
}

/** The whole page: no script, no request; everything in it is in the text. */
export function pageHtml({ lang = 'en', title, heading, lead, contents = 'Contents', sections }: Page): string {
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style></head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><h1>${escaped(heading)}</h1>
${lead}
<nav aria-label="${escaped(contents)}"><ol>${sections.map(({ id, heading: text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('')}</ol></nav>
</header>
<main id="content">
${sections.map(({ id, heading: text, body, ownPage }) => `<section id="${id}"${ownPage ? ' class="figure"' : ''}><h2>${escaped(text)}</h2>\n${body}\n</section>`).join('\n')}
</main>
</body>
</html>
`
}
