import type { ChartPicture } from '../connection/contract.js'
import { Prose } from '../parts/prose.js'
import { TimeLeft } from '../parts/time-left.js'
import { useDesk, useNow } from '../desk.js'
import type { ScreenPage } from '../../room/contract.js'
import { DebriefWall } from './debrief-wall.js'
import { LobbyWall } from './lobby-wall.js'
import { PressWall } from './press-wall.js'
import { Strips } from './strips.js'
import { VoteWall } from './vote-wall.js'

/** What belongs in the middle of the wall at this stage. */
function Middle({ page, chart, address, code }: { readonly page: ScreenPage; readonly chart: ChartPicture | null; readonly address: string; readonly code: string | null }) {
  const { say } = useDesk()
  const { stage } = page.session
  // The prediction stays open for late votes, but the wall is for the talks then.
  const open = page.votes.findLast((vote) => vote.open && (stage === 'planning' || !vote.vote.startsWith('debrief-')))
  switch (stage) {
    case 'lobby':
    case 'seating': return <LobbyWall page={page} address={address} code={code} />
    case 'debrief': return <DebriefWall page={page} chart={chart} />
    case 'brief':
    case 'quiz':
    case 'planning':
    case 'practice': return <>{open ? <VoteWall vote={open} /> : <section className="wall-brief"><Prose text={page.brief} /></section>}{stage === 'planning' && <p role="status">{say('plansIn', { n: page.counts.planned })}</p>}</>
    case 'survey': return <p className="wall-question" role="status">{say('surveysIn', { n: page.counts.surveyed })}</p>
    case 'close': return <section className="wall-rules"><h2>{say('rulesWritten')}</h2><ul>{page.rules.map((rule, index) => <li key={index}><bdi>{rule}</bdi></li>)}</ul></section>
    default: return <>{open && <VoteWall vote={open} />}<Strips page={page} /><PressWall page={page} /></>
  }
}

/** The whole wall: a function of what the server last sent, and public all of it. */
export function ScreenView({ page, chart = null, address, code }: { readonly page: ScreenPage; readonly chart?: ChartPicture | null; readonly address: string; readonly code: string | null }) {
  const { say } = useDesk()
  const { session, clock } = page
  const now = useNow()
  const isUp = page.banner !== null && (page.bannerEndsAtMs ?? Infinity) > now
  const late = session.stage === 'debrief' || session.stage === 'close'
  return (
    <div className="wall">
      <header>
        <p className="wall-title"><bdi>{session.title}</bdi></p>
        <h1>{say(`stage_${session.stage}`)}</h1>
        {clock && (clock.endsAtMs !== null || clock.frozen) ? <TimeLeft label={say('timeLeft')} endsAtMs={clock.endsAtMs} frozenLeftMs={clock.frozen ? clock.leftMs : null} /> : session.stageEndsAtMs !== null && <TimeLeft label={say('timeLeft')} endsAtMs={session.stageEndsAtMs} />}
      </header>
      {session.label && <p className="wall-note" dir="auto">{session.label}</p>}
      {isUp && !late && <p className="wall-banner" role="status"><bdi>{page.banner}</bdi></p>}
      <main id="main"><Middle page={page} chart={chart} address={address} code={code} /></main>
      <footer><span>{say('hereAndSeated', { here: page.counts.here, seated: page.counts.seated })}</span> <bdi dir="ltr">{address}</bdi>{code && <> <strong><bdi dir="ltr">{code}</bdi></strong></>}</footer>
    </div>
  )
}
