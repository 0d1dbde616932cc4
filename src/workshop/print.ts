import { mistake } from '../errors.js'
import { optionNames } from '../model/scenario.js'
import type { Scenario } from '../model/scenario.js'
import { escaped } from '../report/escaped.js'
import { decimal } from '../report/words.js'
import { namesIn } from './room/play/run.js'
import type { SessionSetup, Treatment } from './room/contract.js'
import { scoreSheetOf } from './room/words/case-words.js'

/** What a printed workshop needs to know beside its setup. */
export interface PrintOptions {
  /** Addresses of the phones' page, the best first; none for a session on paper. */
  readonly addresses: readonly string[]
  /** Tables to print seat cards for. @defaultValue 8 */
  readonly tables?: number
}

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:190mm;padding:8mm;font:11pt/1.45 "Noto Serif",Georgia,serif;color:#000;background:#fff}
h1{font-size:22pt;line-height:1.15;margin:0 0 2mm}
h2{font-size:16pt;line-height:1.2;margin:0 0 2mm}
h3{font-size:11.5pt;margin:5mm 0 1mm}
p{margin:1.5mm 0}
section{break-before:page;padding-top:10mm;margin-top:10mm;border-top:1px solid #000}
.over{font-family:system-ui,"Noto Sans",sans-serif;font-size:9pt;margin:0}
.secret{border:1.5pt solid #000;padding:3mm 4mm;margin:3mm 0}
table{border-collapse:collapse;width:100%;margin:1mm 0;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:1mm 3mm 1mm 0;border-bottom:.5pt solid #666}
td.number,th.number{text-align:end;white-space:nowrap}
tr,.card,.keep{break-inside:avoid}
ul{margin:1mm 0;padding-inline-start:6mm}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:4mm}
.card{border:1pt dashed #000;padding:4mm;display:grid;grid-template-columns:1fr 30mm;gap:4mm;align-items:center;min-height:42mm}
.card svg{width:30mm;height:30mm;display:block}
.code{font:700 24pt/1.1 system-ui,"Noto Sans",sans-serif;margin:0}
.address{font-size:9pt;overflow-wrap:anywhere}
.line{border-bottom:.75pt solid #000;min-height:8mm;margin:2mm 0}
.box{display:inline-block;width:4mm;height:4mm;border:1pt solid #000;vertical-align:-.6mm;margin-inline-end:2mm}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:4mm 10mm;margin-top:6mm}
.sign div{border-top:.75pt solid #000;padding-top:1mm;margin-top:12mm;font-size:9pt}
@page{size:A4;margin:14mm}
@media print{body{padding:0;max-width:none}section{border:0;padding-top:0;margin-top:0}}`

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
}

function table(head: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[] = []): string {
  const cell = (tag: 'td' | 'th', text: string, i: number): string => `<${tag}${numeric.includes(i) ? ' class="number"' : ''}${tag === 'th' ? ' scope="col"' : ''}>${escaped(text)}</${tag}>`
  return `<table><thead><tr>${head.map((text, i) => cell('th', text, i)).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text, i) => cell('td', text, i)).join('')}</tr>`).join('')}</tbody></table>`
}

function letterAt(place: number): string {
  return String.fromCharCode(65 + place)
}

function peopleOf(scenario: Scenario<number>): string {
  const names = namesIn(scenario)
  return table(['Person', 'Held by', 'Would go to', 'What is known'], scenario.detainees.map(({ id, holder, destination, profile }) => [names.person(id), names.title(holder), names.title(destination), profile]))
}

function version({ treatments }: SessionSetup, { id }: Treatment): string {
  return treatments.length > 1 ? `, version ${treatments.findIndex((each) => each.id === id) + 1}` : ''
}

function briefOf(setup: SessionSetup, treatment: Treatment, party: string, place: number): string {
  const { scenario } = treatment
  const sheet = scoreSheetOf(scenario, party)!
  const { brief } = scenario.parties[place]!.secrets
  return `<section class="brief"><p class="over">${escaped(scenario.title)}${version(setup, treatment)}</p>
<h2>${letterAt(place)}: ${escaped(sheet.partyName)}</h2>
<h3>What everybody knows</h3><p>${escaped(scenario.brief)}</p>${peopleOf(scenario)}
<div class="secret"><h3>For you alone</h3><p>${escaped(brief)}</p></div>
<div class="keep"><h3>What it is worth to you</h3>${table(['', 'Points'], sheet.lines.map(({ label, value }) => [label, decimal(value)]), [1])}</div>
<p>Your points are yours alone; they cannot be compared with anybody else's.</p>
${sheet.redLines.length > 0 ? `<h3>Red lines</h3>${list(sheet.redLines)}` : ''}${sheet.notes.length > 0 ? `<h3>What goes together</h3>${list(sheet.notes)}` : ''}
<h3>Who must say yes at home</h3>${list(sheet.ratifiers)}
<div class="keep"><h3>Your plan</h3><p>The best that you may hope for, and the least that you would sign:</p><p class="line"></p><p>Your first offer:</p><p class="line"></p><p>What you think that no deal is worth to the other side:</p><p class="line"></p></div>
</section>`
}

function publicBrief(setup: SessionSetup, treatment: Treatment): string {
  const { scenario } = treatment
  return `<section class="brief"><p class="over">${escaped(scenario.title)}${version(setup, treatment)}</p><h2>${scenario.mediator ? `Mediator (${escaped(scenario.mediator.name)}), press and observers` : 'Press and observers'}</h2>
<h3>What everybody knows</h3><p>${escaped(scenario.brief)}</p>${peopleOf(scenario)}
${scenario.mediator ? '<h3>The mediator</h3><p>You have no power but that of being asked. You may speak with each side alone, and put a text before all of them.</p>' : ''}
<h3>Observers</h3><p>Tick whenever you see one: a first number; a threat; a concession; a question about the other's wishes; a trade of one thing for another.</p>${table(['', ...scenario.parties.map(({ name }) => name)], ['First number', 'Threat', 'Concession', 'Question', 'Trade'].map((tactic) => [tactic, ...scenario.parties.map(() => '')]))}
</section>`
}

const doing: { readonly [stage: string]: string } = {
  lobby: 'People come in and take a seat, by QR code or with a card.', seating: 'Build tables. Say that information is uneven and that surprises may come.', brief: 'Everybody reads the brief.', quiz: 'Three questions about the own brief.',
  planning: 'Write the plan; guess the other side\'s no-deal value.', practice: 'A small trade with a bot, to learn the offer builder.', round1: 'Tables negotiate.', pause: 'Stand up; speak to your own side.', round2: 'Tables go on.',
  hardStop: 'Pens down.', survey: 'The closing survey, and the guess once more.', ownTable: 'Everybody sees the own table.', postSettlement: 'Values open: is there something better for all?', debrief: 'One chart at a time, each after a vote.', close: 'One rule that each will use. Export, then wipe.',
}

function runSheet({ runSheet: lines, debrief, injections, treatments }: SessionSetup): string {
  const rows = lines.map(({ stage, minutes }, i) => {
    const from = lines.slice(0, i).reduce((sum, line) => sum + line.minutes, 0)
    return [String(from), minutes === 0 ? '' : String(minutes), stage.replaceAll(/([A-Z]|\d)/g, ' $1').toLowerCase(), doing[stage] ?? '']
  })
  const due = (when: SessionSetup['injections'][number]['when']): string => (when === 'now' ? 'at once' : 'atMs' in when ? `minute ${when.atMs / 60_000}` : `when a table comes to ${when.state}`)
  return `<section><h2>Run-sheet</h2>${table(['Minute', 'Takes', 'Stage', 'What happens'], rows, [0, 1])}
${treatments.length > 1 ? `<h3>Versions of the case, over the tables in turn</h3>${list(treatments.map(({ label }, i) => `Version ${i + 1}: ${label}`))}` : ''}
${injections.length > 0 ? `<h3>Injections</h3>${list(injections.map(({ kind, when, text }) => `${due(when)}: ${kind}${text ? `. ${text}` : ''}`))}` : ''}
<div class="keep"><h3>Debrief: ask first, then show</h3>${table(['', 'Question', 'Answers', 'Chart'], debrief.map(({ title, question, choices }, i) => [String(i + 1), question, choices.join(' / '), title]))}</div></section>`
}

function agreementForm(setup: SessionSetup, treatment: Treatment): string {
  const { scenario } = treatment
  const names = namesIn(scenario)
  const tick = (text: string): string => `<span class="box"></span>${escaped(text)}`
  return `<section><p class="over">${escaped(scenario.title)}${version(setup, treatment)}. Table: ________</p><h2>Agreement</h2>
<p>${tick('We have no deal.')}</p><p>${tick('We agree that these people go home:')}</p>
<table><thead><tr><th scope="col">Goes home</th><th scope="col">Held by</th><th scope="col">Goes to</th><th scope="col">Phase or day</th></tr></thead><tbody>${scenario.detainees.map(({ id, holder, destination }) => `<tr><td>${tick(names.person(id))}</td><td>${escaped(names.title(holder))}</td><td>${escaped(names.title(destination))}</td><td></td></tr>`).join('')}</tbody></table>
${scenario.concessions.length + (scenario.issues ?? []).length > 0 ? `<h3>Terms</h3>${[...scenario.concessions.map(({ name, levels }) => [name, levels] as const), ...(scenario.issues ?? []).map((issue) => [issue.name, optionNames(issue)] as const)].map(([name, levels]) => `<p>${escaped(name)}: ${levels.map(tick).join(' &nbsp; ')}</p>`).join('')}` : ''}
<h3>How they are released</h3><p class="line"></p><h3>Anything else</h3><p class="line"></p><p class="line"></p>
<div class="sign keep">${scenario.parties.map(({ name }) => `<div>For ${escaped(name)}</div>`).join('')}</div></section>`
}

async function qrCode(address: string | undefined): Promise<string> {
  if (address === undefined) return ''
  try {
    const { renderSVG } = await import('uqr')
    return renderSVG(address, { ecc: 'M', border: 2 }).replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '')
  } catch {
    throw mistake({ given: 'seat cards with QR codes were to be printed', allowed: 'the optional package uqr is not installed', todo: 'npm install uqr, or print without addresses' })
  }
}

async function seatCards({ treatments }: SessionSetup, { addresses, tables = 8 }: PrintOptions): Promise<string> {
  const [address] = addresses
  const qr = await qrCode(address)
  const cards = Array.from({ length: tables }, (_, n) => {
    const { scenario } = treatments[n % treatments.length]!
    const names = namesIn(scenario)
    const code = `T${String(n + 1).padStart(2, '0')}`
    const seats = [...scenario.parties.map(({ id }, place) => [`${code}-${letterAt(place)}`, names.title(id)] as const), ...(scenario.mediator ? [[`${code}-M`, scenario.mediator.name] as const] : [])]
    return seats.map(([seat, title]) => `<div class="card"><div><p class="code">${seat}</p><p>${escaped(title)}</p>${address === undefined ? '' : `<p class="address">${escaped(address)}</p>`}<p class="over">Secret, from the screen of your phone: ________</p></div>${qr}</div>`).join('')
  })
  return `<section><h2>Seat cards</h2><p>Cut along the lines. The code and the secret bring a seat back on another phone.</p><div class="cards">${cards.join('\n')}</div></section>`
}

/**
 * Everything that a workshop needs on paper, as one page made for the printer that asks no host for anything:
 * the run-sheet, the brief of each role in each version, seat cards, and a form for the agreement.
 * It holds every side's secrets: print it, and give each page to its reader.
 * @throws UsageError when addresses are given and the optional package for QR codes is not installed
 */
export async function printable(setup: SessionSetup, options: PrintOptions): Promise<string> {
  const { title, treatments, contentNote, minutes } = setup
  const briefs = treatments.flatMap((treatment) => [...treatment.scenario.parties.map(({ id }, place) => briefOf(setup, treatment, id, place)), publicBrief(setup, treatment)])
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>On paper: ${escaped(title)}</title><style>${style}</style></head>
<body>
<header><h1>${escaped(title)}</h1><p>A workshop of ${minutes} minutes, on paper. For the facilitator: these pages hold every side's secrets.</p><p>${escaped(contentNote)}</p>${options.addresses.length > 0 ? `<p>Phones: ${options.addresses.map(escaped).join(', ')}</p>` : ''}</header>
${runSheet(setup)}
${briefs.join('\n')}
${await seatCards(setup, options)}
${treatments.map((treatment) => agreementForm(setup, treatment)).join('\n')}
</body>
</html>
`
}
