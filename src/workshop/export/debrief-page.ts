import type { AskedChart } from './charts.js'
import { escaped } from '../../report/escaped.js'
import type { Source } from './source.js'

const style = `
:root{color-scheme:light;--ink:#1b1f24;--faint:#57606a;--rule:#d0d7de}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:72rem;font:1.05rem/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:#fff}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.4rem;line-height:1.25;margin:0 0 .5rem}
p{margin:.4rem 0;max-width:65ch}
.lead,.n{color:var(--faint)}
nav ol{columns:2;column-gap:2rem;margin:.5rem 0 0;padding-inline-start:1.6rem}
nav li{margin:.3rem 0;break-inside:avoid}
a{color:#0072b2}
a:focus-visible,.twin:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
section{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
figure{margin:1rem 0;overflow-x:auto}
figure svg{display:block;width:100%;min-width:40rem;height:auto}
.twin{max-height:24rem;overflow:auto;margin-top:.5rem}
table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.3rem 1rem .3rem 0;border-bottom:1px solid var(--rule)}
td.number,th.number{text-align:end}
thead th{position:sticky;top:0;background:#fff}
@media(max-width:40rem){nav ol{columns:1}}
@media print{
 @page{margin:14mm}
 body{padding:0;max-width:none;font-size:10pt}
 nav{display:none}
 section{break-before:page;margin-top:0;padding-top:0;border:0}
 figure{overflow:visible;break-inside:avoid}
 figure svg{min-width:0;max-height:15cm}
 .twin{max-height:none;overflow:visible}
 table{font-size:8.5pt}
 tr{break-inside:avoid}
 thead th{position:static}
}`

function isNumber(text: string): boolean {
  return /^[-−+]?\d+(\.\d+)?$/.test(text)
}

/** A table without the columns that nothing stands in. */
function tableOf(caption: string, names: readonly string[], given: readonly (readonly string[])[]): string {
  const filled = names.map((_, i) => given.some((row) => (row[i] ?? '') !== ''))
  const columns = names.filter((_, i) => filled[i])
  const rows = given.map((row) => row.filter((_, i) => filled[i]))
  const numeric = columns.map((_, i) => rows.some((row) => isNumber(row[i] ?? '')) && rows.every((row) => (row[i] ?? '') === '' || isNumber(row[i]!)))
  const cell = (tag: 'td' | 'th', text: string, i: number): string => `<${tag}${tag === 'th' ? ' scope="col"' : ''}${numeric[i] ? ' class="number"' : ''}>${escaped(text)}</${tag}>`
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${columns.map((text, i) => cell('th', text, i)).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text, i) => cell('td', text, i)).join('')}</tr>`).join('')}</tbody></table>`
}

/** An SVG as it stands inside a page: without namespaces, which the page knows, and as wide as there is room. */
function inline(svg: string): string {
  return svg.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/^<svg width="\d+" height="\d+"/, '<svg')
}

function scrolled(label: string, table: string): string {
  return `<div class="twin" tabindex="0" role="region" aria-label="${escaped(label)}">${table}</div>`
}

function sectionOf({ chart, question, vote }: AskedChart): string {
  const { id, title, finding, alt, drawing, table, n } = chart
  return [
    `<section id="${id}"><h2>${escaped(title)}</h2>`,
    question ? `<p>The class was asked: <strong>${escaped(question)}</strong></p>` : '',
    vote ? `<p>It answered: ${vote.choices.map((choice, i) => `${escaped(choice)}: ${vote.counts[i] ?? 0}`).join('; ')}.</p>` : '',
    `<p>${escaped(finding)}</p>`,
    id === 'beliefs' ? '<p class="n">What was true stands in the data set, not here.</p>' : '',
    `<figure role="img" aria-label="${escaped(alt)}">${inline(drawing)}</figure>`,
    table.rows.length === 0 ? '' : scrolled(`${title}, as a table`, tableOf(`The same as a table (n = ${n})`, table.columns, table.rows)),
    '</section>',
  ].filter((line) => line !== '').join('\n')
}

/**
 * The debrief as one page that stands alone: no script, no request, charts inline, each with its table.
 * It holds what was on the projector. No brief, no message, no plan, no name, no true no-deal value.
 */
export function debriefPage({ room: { setup }, facts }: Source, charts: readonly AskedChart[]): string {
  const treatments = facts.treatments.length > 1
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>Debrief: ${escaped(setup.title)}</title>
<style>${style}</style></head>
<body>
<header><h1>${escaped(setup.title)}</h1>
<p class="lead">Debrief of a workshop of ${setup.minutes} minutes: ${facts.seats} people at ${facts.tables.length} ${facts.tables.length === 1 ? 'table' : 'tables'}. A simulation; nobody in it is real.</p>
<p>Points are those of the briefs, counted above what no deal was worth to each side. One side's points are no measure of another's. Lines of a chart that come from runs of bots are about the model, not about people.</p>
<nav aria-label="Charts"><ol>${charts.map(({ chart }) => `<li><a href="#${chart.id}">${escaped(chart.title)}</a></li>`).join('')}</ol></nav>
</header>
<main>
<section id="tables"><h2>The tables</h2>
${scrolled('The tables', tableOf('What each table came to', ['table', ...(treatments ? ['version of the case'] : []), 'outcome', 'offers', 'minutes', 'people'], facts.tables.map((table) => [table.id, ...(treatments ? [facts.treatments.find(({ id }) => id === table.treatment)?.label ?? table.treatment] : []), outcomeWords[table.outcome], String(table.offers.length), String(Math.round((table.endMs - table.startMs) / 6000) / 10), String(table.people)])))}
</section>
${charts.map(sectionOf).join('\n')}
</main>
</body>
</html>
`
}

const outcomeWords = { completed: 'deal, carried out', partiallyCompleted: 'deal, broken at the release', collapsed: 'no deal', expired: 'out of time', unfinished: 'still going on' } as const
