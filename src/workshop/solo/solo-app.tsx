import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { chapterIds } from './chapters.js'
import type { ChapterId } from './chapters.js'
import { HomeChapter } from './home-chapter.js'
import type { Choice } from './model/exchange.js'
import { Languages } from './parts/languages.js'
import { SandboxChapter } from './sandbox-chapter.js'
import { SeriesChapter } from './series-chapter.js'
import { languageFor, speaker } from './words/index.js'

const nothing: { readonly [C in ChapterId]: readonly Choice[] } = { once: [], again: [], late: [], home: [], sandbox: [] }

/** The page for one person: five chapters, and every exchange run on the library in the browser. */
export function SoloApp() {
  const [language, setLanguage] = useState(() => languageFor(navigator.language))
  const [chapter, setChapter] = useState<ChapterId>('once')
  const [answers, setAnswers] = useState(nothing)
  const [turns, setTurns] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const say = speaker(language)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    document.title = say('title')
  }, [language])
  useEffect(() => {
    if (!moved.current) return
    heading.current?.focus()
    heading.current?.scrollIntoView()
  }, [chapter, turns])
  const open = (id: ChapterId): void => {
    moved.current = true
    setChapter(id)
  }
  const answer = (choices: readonly Choice[]): void => setAnswers({ ...answers, [chapter]: choices })
  const again = (kept: typeof nothing): void => {
    moved.current = true
    setAnswers(kept)
    setTurns(turns + 1)
  }
  const place = chapterIds.indexOf(chapter)
  const next = chapterIds[place + 1]
  const key = `${chapter}-${turns}`
  return (
    <>
      <header className="head">
        <div><h1>{say('title')}</h1><p>{say('subtitle')}</p></div>
        <Languages say={say} onChange={setLanguage} />
      </header>
      <nav className="chapters" aria-label={say('chapters')}>
        <ol>{chapterIds.map((id, n) => <li key={id}><button type="button" className="tab" aria-current={id === chapter ? 'page' : undefined} onClick={() => open(id)}><span aria-hidden="true">{new Intl.NumberFormat(language).format(n + 1)}. </span>{say(id)}</button></li>)}</ol>
      </nav>
      <main className="alone">
        {place === 0 ? <p className="lead">{say('lead')}</p> : null}
        <p className="hint">{say('chapterOf', { n: place + 1, of: chapterIds.length })}</p>
        <h2 ref={heading} tabIndex={-1}>{say(chapter)}</h2>
        <p className="intro">{say(`${chapter}Text`)}</p>
        {place === 0 ? <p className="intro">{say('worthOnce')}</p> : null}
        {chapter === 'sandbox' ? <SandboxChapter key={key} say={say} />
          : chapter === 'home' ? <HomeChapter key={key} say={say} choices={answers.home} onChoices={answer} />
            : <SeriesChapter key={key} say={say} id={chapter} choices={answers[chapter]} onChoices={answer} />}
        <div className="row ends">
          {chapter === 'sandbox' ? <button type="button" className="button" onClick={() => { open('once'); again(nothing) }}>{say('restart')}</button>
            : <button type="button" className="button" disabled={answers[chapter].length === 0} onClick={() => again({ ...answers, [chapter]: [] })}>{say('retry')}</button>}
          {next ? <button type="button" className="button main" onClick={() => open(next)}>{say('next', { chapter: say(next) })}</button> : null}
        </div>
      </main>
    </>
  )
}
