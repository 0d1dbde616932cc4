import { useId, useState } from 'react'
import { newId } from '../device.js'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** A question of one's own to the class, and the votes so far. */
export function VoteForm({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const id = useId()
  const [question, setQuestion] = useState('')
  const [choices, setChoices] = useState('')
  const list = choices.split('\n').map((choice) => choice.trim()).filter(Boolean)
  return (
    <section className="panel form" aria-label={say('classVotes')}>
      <h2>{say('classVotes')}</h2>
      <ul className="plain">{tools.page.votes.map((vote) => (
        <li key={vote.vote}><strong dir="auto">{vote.question}</strong> {vote.choices.map((choice, index) => <span key={index} className="tag"><bdi>{choice}</bdi>: {vote.counts[index] ?? 0}</span>)} {vote.open ? <button type="button" className="button small" onClick={() => tools.send({ type: 'vote.close', vote: vote.vote })}>{say('closeVote')}</button> : say('voteClosed')}</li>
      ))}</ul>
      <div className="field"><label htmlFor={`${id}q`}>{say('question')}</label><input id={`${id}q`} dir="auto" maxLength={500} value={question} onChange={(event) => setQuestion(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}c`}>{say('choicesByLine')}</label><textarea id={`${id}c`} dir="auto" rows={3} value={choices} onChange={(event) => setChoices(event.target.value)} /></div>
      <div className="row">
        <button type="button" className="button" disabled={!question.trim() || list.length < 2 || list.length > 10} onClick={() => { tools.send({ type: 'vote.open', vote: `own-${newId().slice(0, 8)}`, question: question.trim(), choices: list }); setQuestion(''); setChoices('') }}>{say('openVote')}</button>
        <button type="button" className="button" onClick={() => tools.send({ type: 'pulse.ask', to: 'all' })}>{say('askPulse')}</button>
      </div>
    </section>
  )
}
