import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { afterAll, describe, expect, test } from 'vitest'
import { csvOf, missing, parseCsv } from '../../../src/report/data/csv.js'
import { exportSession, publicFiles, remake, replayExport, withhold, writeExport } from '../../../src/workshop/export/index.js'
import type { ExportFiles } from '../../../src/workshop/export/index.js'
import { roomFrom } from '../../../src/workshop/room/room.js'
import { planted, played } from './played.js'

const place = mkdtempSync(join(tmpdir(), 'demarche-export-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Row = { readonly [column: string]: string }

/** A file that is a text. */
function textOf(files: ExportFiles, path: string): string {
  return files[path] as string
}

/** Every file that is a text. */
function textsOf(files: ExportFiles): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files).flatMap(([path, file]) => (typeof file === 'string' ? [[path, file] as const] : []))
}

function rows(files: ExportFiles, name: string): readonly Row[] {
  const [head, ...body] = parseCsv(textOf(files, Object.keys(files).find((path) => path.endsWith(`_${name}_data.csv`))!))
  return body.map((cells) => Object.fromEntries(head!.map((column, i) => [column, cells[i]!])))
}

property.prop([fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { maxLength: 6 }), fc.boolean()])('CSV says the same when it is read back', (cells, bom) => {
  expect(parseCsv(csvOf(['a', 'b'], cells, { bom, guard: false }))).toEqual([['a', 'b'], ...cells])
})

test('numbers stay as they are under the guard, and formulas do not', () => {
  const options = { bom: true, guard: true }
  expect(csvOf(['a'], [['=1+1'], [-1.5], ['@x'], ['\tx'], ['-x'], ['x=1'], [missing('left')], [-0]], options)).toBe('\uFEFFa\r\n\'=1+1\r\n-1.5\r\n\'@x\r\n\'\tx\r\n\'-x\r\nx=1\r\n\r\n0\r\n')
})

const columns = {
  tables: 'table_id,treatment,outcome,uA,uB,dA,dB,nash_gap,left_A,left_B,duration_ms,bots,covered', seats: 'seat_id,table_id,role,kind,lang,joined_ms,drops,away_ms',
  offers: 'offer_id,table_id,seq,t_ms,by,to,status,uA,uB,release_plan,in_reply_to', offeritems: 'offer_id,item_id,side,included', messages: 'message_id,table_id,seq,t_ms,seat_id,channel,length,text',
  pulses: 'seat_id,t_ms,trust_0_10,context', beliefs: 'seat_id,when,about,guess,truth', injects: 'inject_id,t_ms,scope,type,trigger', states: 'table_id,state,enter_ms,exit_ms', approval: 'approval_id,table_id,side,seq,t_ms,day,rule,change,approval,threshold', survey: 'seat_id,outcome,self,process,relationship,turning_point',
} as const

describe.each(['two-for-two', 'hub'] as const)('%s', (name) => {
  const log = played(name)
  // Drawing takes its time: pictures are looked at where there are the more charts.
  const made = exportSession(log, { bots: 5, png: name === 'hub' })

  test('replay makes every file again, byte for byte, and finds what was changed', async () => {
    const files = await made
    const dir = join(place, name)
    writeExport(dir, files)
    const again = await replayExport(dir)
    expect(again.differs).toEqual([])
    expect(again.files).toEqual(files)
    const [spoilt] = Object.keys(files).filter((path) => path.endsWith('_offers_data.csv'))
    writeFileSync(join(dir, spoilt!), textOf(files, spoilt!).replace('T01', 'T02'))
    expect((await replayExport(dir)).differs).toEqual([spoilt])
  })

  if (name === 'hub') test('every chart is a PNG too, 1920 pixels wide and of its own, and replay finds one that was changed', async () => {
    const files = await made
    const paths = Object.keys(files).filter((path) => path.endsWith('.svg'))
    expect(paths.length).toBeGreaterThan(12)
    expect(Object.keys(files).filter((path) => path.endsWith('.png')).toSorted()).toEqual(paths.map((path) => path.replace('.svg', '.png')).toSorted())
    const pictures = paths.map((path) => Buffer.from(files[path.replace('.svg', '.png')] as Uint8Array))
    for (const [i, picture] of pictures.entries()) {
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(textOf(files, paths[i]!))!.map(Number)
      expect([...picture.subarray(0, 8)], paths[i]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
      expect(picture.readUInt32BE(16), paths[i]).toBe(1920)
      expect(Math.abs(picture.readUInt32BE(20) - (height! * 1920) / width!), paths[i]).toBeLessThan(1)
      // A picture of one colour takes far less.
      expect(picture.length, paths[i]).toBeGreaterThan(12_000)
    }
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(pictures.length)
    const spoilt = Buffer.from(pictures[0]!)
    spoilt[spoilt.length - 20]! ^= 1
    const path = paths[0]!.replace('.svg', '.png')
    expect((await remake({ ...files, [path]: spoilt })).differs).toEqual([path])
    const { [path]: _, ...fewer } = files
    expect((await remake(fewer)).differs).toEqual([path])
  })

  test('no file holds a name, a secret, a token or a word that was not given away; public files hold no private number', async () => {
    const files = await made
    const secrets = log.flatMap((entry) => (entry.type === 'seat.claimed' ? [entry.payload.tokenHash, `"${entry.payload.secret}"`] : entry.type === 'seat.named' ? [entry.payload.name] : []))
    expect(secrets.length).toBeGreaterThan(9)
    const never = [...secrets, planted.plan, planted.help, 'CHAT-okapi', `${planted.turning}s002`, planted.facilitator, planted.draft]
    for (const [path, text] of textsOf(files)) expect(never.filter((word) => text.includes(word)), path).toEqual([])
    const hidden = [...never, planted.brief, String(planted.worth), String(planted.noDeal), 'CHAT-narwhal', planted.turning]
    for (const path of publicFiles) expect(hidden.filter((word) => textOf(files, path).includes(word)), path).toEqual([])
    expect(files['events.jsonl']).toContain(planted.brief)
    expect(files['events.jsonl']).toContain('CHAT-narwhal')
    expect(textsOf(await exportSession(log, { bots: 0, texts: 'none', png: false })).join('')).not.toMatch(/CHAT-|TURN-/)
  })

  test('what is withheld changes nothing but what it withholds', () => {
    const room = roomFrom(withhold(log, { texts: 'none' }))
    const whole = roomFrom(log)
    expect(room.tables.T01!.run!.lines).toEqual(whole.tables.T01!.run!.lines)
    expect(room.tables.T01!.run!.chart.context).toEqual(whole.tables.T01!.run!.chart.context)
    expect(Object.values(room.seats).map(({ place: at, presence, consent }) => [at, presence, consent])).toEqual(Object.values(whole.seats).map(({ place: at, presence, consent }) => [at, presence, consent]))
  })

  test('every CSV parses back, has its columns, row ids of its own, a codebook entry for each column, and a reason for each empty cell', async () => {
    const files = await made
    const book = parseCsv(textOf(files, 'codebook.csv')).slice(1).map(([file, column]) => `${file}/${column}`)
    const described = new Set((JSON.parse(textOf(files, 'dataset_description.json')) as { readonly variableMeasured: readonly { readonly '@id': string }[] }).variableMeasured.map((each) => each['@id']))
    for (const [path, text] of textsOf(files).filter(([file]) => file.startsWith('data/'))) {
      const [head, ...body] = parseCsv(text)
      const id = path.split('_')[1] as keyof typeof columns
      if (name === 'two-for-two' && columns[id]) expect(head!.filter((column) => column !== 'missing_reason').join(), path).toBe(columns[id])
      for (const column of head!) {
        expect(book).toContain(`${path}/${column}`)
        expect(described).toContain(`#${id}.${column}`)
      }
      for (const cells of body) {
        expect(cells.length, path).toBe(head!.length)
        const at = head!.indexOf('missing_reason')
        if (at >= 0) expect(cells.some((cell, i) => i !== at && cell === ''), `${path}: ${cells.join()}`).toBe(cells[at] !== '')
      }
      if (['tables', 'seats', 'offers', 'messages', 'injects'].includes(id)) expect(new Set(body.map(([first]) => first)).size, path).toBe(body.length)
    }
    expect(book.length).toBe(new Set(book).size)
  })

  test('numbers agree with what was played', async () => {
    const files = await made
    const tables = rows(files, 'tables')
    const offers = rows(files, 'offers')
    const signed = offers.filter(({ table_id, status }) => table_id === 'T01' && status === 'signed')
    expect(tables[0]).toMatchObject({ table_id: 'T01', bots: '0', dA: String(planted.noDeal) })
    expect(signed.length).toBe(1)
    for (const letter of ['A', 'B']) expect(signed[0]![`u${letter}`]).toBe(tables[0]![`u${letter}`])
    expect(tables[1]).toMatchObject({ outcome: 'expired', uA: '', missing_reason: expect.stringContaining('no_deal') as string })
    expect(rows(files, 'offeritems').filter(({ offer_id }) => offer_id === offers[0]!.offer_id).length).toBeGreaterThan(3)
    const [, absent] = rows(files, 'seats')
    expect(absent).toMatchObject({ seat_id: 's002', drops: '1', away_ms: '7000' })
    expect(rows(files, 'messages')).toMatchObject([{ text: planted.openChat }, { text: '', length: String(planted.silentChat.length), missing_reason: 'no_consent' }])
    expect(rows(files, 'pulses').filter(({ trust_0_10 }) => trust_0_10 === '7').every(({ seat_id }) => seat_id === 's001')).toBe(true)
    expect(rows(files, 'beliefs')).toEqual(expect.arrayContaining([expect.objectContaining({ seat_id: 's001', when: 'pre', guess: '2' }), expect.objectContaining({ seat_id: 's001', when: 'post', guess: '', missing_reason: 'timeout' })]))
    expect(rows(files, 'injects').map(({ type, t_ms, missing_reason }) => [type, t_ms !== '', missing_reason])).toEqual([['own', true, ''], ['leak', true, ''], ['deadline', false, 'not_due']])
    expect(rows(files, 'survey').find(({ seat_id }) => seat_id === 's001')).toMatchObject({ outcome: '5', turning_point: `${planted.turning}s001` })
    const guarded = await exportSession(log, { bots: 0, guard: true, bom: true, png: false })
    expect(rows(guarded, 'messages')[0]!.text).toBe(`'${planted.openChat}`)
  })

  test('the debrief stands alone: no script, no address of another host, each chart with its table', async () => {
    const html = textOf(await made, 'debrief.html')
    expect(html).not.toMatch(/https?:|<script|<link|url\(|@import|src=/)
    const sections = html.split('<section').slice(2)
    expect(sections.length).toBeGreaterThan(9)
    expect(sections.filter((section) => !section.includes('<svg'))).toEqual([])
    expect(sections.filter((section) => section.includes('<table')).length).toBeGreaterThan(7)
    expect(sections.find((section) => section.startsWith(' id="beliefs"'))).not.toContain('>truth<')
  })
})
