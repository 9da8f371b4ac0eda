import { type DaysUntilDue, daysUntilDue } from '@/core/review/comes-back'
import type { Choosable } from '@/core/review/deck-run'
import { cardsTelling, type Flashcard, toFlashcards } from '@/core/review/flashcard'
import { currentEpisode } from '@/core/review/missed-list'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { type DossierForReading, findDossier } from '@/server/facts/queries'
import { contentId } from '@/server/facts/rows'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { findSet, type SetToTake } from '@/server/sets/find-set'
import { type LearnerMemory, readMemory } from './read-memory'
import { scheduleSettings } from './schedule-settings'
import { listStarred } from './star-fact'

/** A card of a set for one learner, back included. */
export type DeckCard = Flashcard &
  Choosable & {
    /** The row’s id, `<dossier>:<fact>`. */
    factId: string
    factVersion: number
    /** Null for who is not known. */
    comesBackIn: DaysUntilDue | null
  }

export type Deck = {
  set: SetToTake
  /** In the order of the dossier, or of the set if that is fixed. Numbers count from 1 over all of the set’s facts. */
  cards: DeckCard[]
  /** Cards left out because a test that the learner has open would be answered by them. */
  withheld: number
  fourButtons: boolean
}

/**
 * The cards of a set, one for each fact that its questions ask for, whatever their number. Null if there is no such set that
 * `readerId` (null: nobody known) may take now.
 */
export async function readDeck(input: { setId: string; readerId: string | null }): Promise<Deck | null> {
  const set = await findSet(input)
  if (!set?.isOpen) return null
  const { readerId } = input
  const [found, asked, learner] = await Promise.all([
    findDossier({ dossierId: set.dossierId, readerId }),
    readFacts(set),
    readerId === null ? null : readLearner(readerId),
  ])
  if (!found) return null
  const all = toCards(asked, found, readerId, learner)
  const telling = cardsTelling(found.dossier.facts, hiddenIn(set.dossierId, learner))
  const cards = all.filter(({ factId }) => !telling.has(slugOf(factId)))
  const fourButtons = learner?.memory.settings.fourButtons ?? false
  return { set, cards, withheld: all.length - cards.length, fourButtons }
}

type AskedFact = { factId: string; factVersion: number }

function toCards(
  asked: readonly AskedFact[],
  { dossier, footnotes }: DossierForReading,
  readerId: string | null,
  learner: Learner | null,
): DeckCard[] {
  const inSet = new Set(asked.map(({ factId }) => slugOf(factId)))
  const facts = dossier.facts.filter(({ id }) => inSet.has(id))
  const flashcards = toFlashcards(facts, dossier, footnotes)
  return asked.flatMap((fact, i) => {
    const flashcard = flashcards.get(slugOf(fact.factId))
    return flashcard ? [{ ...flashcard, ...fact, number: i + 1, ...ofLearner(fact.factId, readerId, learner) }] : []
  })
}

async function readFacts({ id, fixedOrder }: SetToTake): Promise<AskedFact[]> {
  return database().$queryRaw<AskedFact[]>`
    SELECT f."id" AS "factId", f."version" AS "factVersion"
    FROM "SetQuestion" s
    JOIN "Question" q ON q."id" = s."questionId" AND q."retiredAt" IS NULL
    JOIN "QuestionFact" qf ON qf."questionId" = q."id"
    JOIN "Fact" f ON f."id" = qf."factId" AND f."retiredAt" IS NULL AND f."status" <> 'superseded'
    WHERE s."setId" = ${id}
    GROUP BY f."id"
    ORDER BY CASE WHEN ${fixedOrder} THEN min(s."position") ELSE 0 END, f."position"`
}

type Learner = { hidden: Set<string>; starred: Set<string>; memory: LearnerMemory }

async function readLearner(learnerId: string): Promise<Learner> {
  const [hidden, starred, memory] = await Promise.all([
    listHiddenFactIds({ learnerId }),
    listStarred({ learnerId }),
    readMemory({ learnerId }),
  ])
  return { hidden, starred: new Set(starred), memory }
}

/** Fact ids as in the files. */
function hiddenIn(dossierId: string, learner: Learner | null): Set<string> {
  const ids = [...(learner?.hidden ?? [])]
  return new Set(ids.filter((id) => id.startsWith(contentId(dossierId, ''))).map(slugOf))
}

function ofLearner(factId: string, learnerId: string | null, learner: Learner | null) {
  if (learnerId === null || learner === null) return { isStarred: false, isMissed: false, comesBackIn: null }
  const { memory, starred } = learner
  const state = memory.facts.find((fact) => fact.factId === factId)?.state ?? null
  const settings = scheduleSettings({ learnerId, factId }, memory.settings.retention)
  return {
    isStarred: starred.has(factId),
    isMissed: state !== null && currentEpisode(state.episodes) !== null,
    comesBackIn: daysUntilDue(state, memory.day, settings),
  }
}
