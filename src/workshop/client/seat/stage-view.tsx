import type { ChartPicture } from '../connection/contract.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { AgreementCard } from './agreement-card.js'
import { Better } from './better.js'
import { Brief } from './brief.js'
import { Debrief } from './debrief.js'
import { OwnTable } from './own-table.js'
import { Planning } from './planning.js'
import { Play } from './play/play.js'
import { Practice } from './practice.js'
import { Quiz } from './quiz.js'
import { Rule } from './rule.js'
import { SpoilerResult } from './spoiler/spoiler-result.js'
import { Survey } from './survey.js'
import { YouForm } from './you-form.js'

/** What the room is doing now, for one seat. */
export function StageView({ page, chart, languages, onReread }: { readonly page: SeatPage; readonly chart: ChartPicture | null; readonly languages: readonly string[]; readonly onReread: () => void }) {
  const { say } = useDesk()
  switch (page.session.stage) {
    case 'lobby':
    case 'seating':
      return (
        <>
          <section className="card" role="status"><h2>{say('youAreIn')}</h2>
            {page.you.place ? <p>{say('yourPlace')} <bdi className="name">{page.you.place.title}</bdi>, <bdi>{page.you.code}</bdi>{page.you.place.coDelegate && <>. {say('coDelegate')}</>}</p> : <p>{say('waitForTable')}</p>}
            <p className="hint" dir="auto">{page.session.contentNote}</p>
            <p className="hint">{say('noTricks')}</p>
          </section>
          <YouForm page={page} languages={languages} />
        </>
      )
    case 'brief': return <Brief page={page} />
    case 'quiz': return <Quiz page={page} onReread={onReread} />
    case 'planning': return <Planning page={page} />
    case 'practice': return <Practice page={page} />
    case 'round1':
    case 'round2': return <Play page={page} />
    case 'pause': return <><p className="notice" role="status">{say('pause')}</p><Play page={page} /></>
    case 'hardStop': return <AgreementCard page={page} />
    case 'survey': return <Survey page={page} />
    case 'ownTable': return <OwnTable page={page} />
    case 'postSettlement': return <Better page={page} />
    case 'debrief': return <><Debrief page={page} chart={chart} /><SpoilerResult result={page.spoiler?.result ?? null} /></>
    case 'close': return <><Rule page={page} /><p className="notice">{say('thanks')}</p></>
  }
}
