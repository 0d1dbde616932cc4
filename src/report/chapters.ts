import { sentence } from './words.js'

/** What happened on one day, in sentences. */
export interface Paragraph {
  /** Day of the talks, from 0. */
  readonly day: number
  readonly text: string
}

/** One stay of the formal track in one of its phases. */
export interface Chapter {
  readonly title: string
  /** Where the formal track was: `negotiation.vetting`, `suspended`, `completed` and so on. */
  readonly state: string
  readonly paragraphs: readonly Paragraph[]
}

const titles: { readonly [state: string]: string } = {
  'negotiation.exploration': 'Soundings',
  'negotiation.proposal': 'Proposal',
  'negotiation.listExchange': 'List exchange',
  'negotiation.vetting': 'Vetting',
  'negotiation.agreement': 'Agreement',
  'negotiation.release': 'Release',
  'negotiation.repackaging': 'What is left of the package',
  suspended: 'Suspension',
  breach: 'Breach',
}

/** The part of the formal track that makes a chapter, from a dotted path: the phase without the step inside it. */
export function chapterState(formal: string): string {
  return formal.split('.').slice(0, formal.startsWith('negotiation.') ? 2 : 1).join('.')
}

interface Draft {
  readonly title: string
  readonly state: string
  readonly paragraphs: Paragraph[]
}

/** A book as it is being written: a chapter for each stay, a paragraph for each day of it. */
export class Book {
  private readonly drafts: Draft[] = []
  private readonly visits = new Map<string, number>()

  /** Where the chapter at hand is; empty before the first. */
  get state(): string {
    return this.drafts[this.drafts.length - 1]?.state ?? ''
  }

  /** Begins a chapter; what was visited before is told as again, or as resumed after a suspension. */
  open(state: string): void {
    const count = (this.visits.get(state) ?? 0) + 1
    const again = this.state === 'suspended' ? ', resumed' : ', again'
    this.visits.set(state, count)
    this.drafts.push({ title: `${titles[state] ?? 'How it ends'}${count === 1 ? '' : again}`, state, paragraphs: [] })
  }

  /** Adds a clause to the day's paragraph of the chapter at hand. */
  write(day: number, clause: string): void {
    const paragraphs = this.drafts[this.drafts.length - 1]?.paragraphs
    const last = paragraphs?.[paragraphs.length - 1]
    if (paragraphs && last?.day === day) paragraphs[paragraphs.length - 1] = { day, text: `${last.text} ${sentence(clause)}` }
    else paragraphs?.push({ day, text: sentence(`On day ${day}${clause.startsWith('in ') ? ',' : ''} ${clause}`) })
  }

  /** The chapters in which something is told. */
  chapters(): readonly Chapter[] {
    return this.drafts.filter(({ paragraphs }) => paragraphs.length > 0)
  }
}
