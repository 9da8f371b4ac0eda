import { describe, expect, it } from 'vitest'
import { proposeEntities } from '@/core/extraction/clusters'
import { findDates } from '@/core/extraction/dates'
import { findNames } from '@/core/extraction/names'
import { splitPassages } from '@/core/extraction/passages'
import { readArticle } from '@/core/extraction/read-article'

const people = (text: string) => findNames(text).flatMap(({ type, text: own }) => (type === 'person' ? own : []))

describe('local titles before a name', () => {
  it.each([
    ['Collector Farhana Anwar said the river was high.', 'Farhana Anwar'],
    ['Comptroller Adaeze Nwobi agreed.', 'Adaeze Nwobi'],
    ['Transport Cabinet Secretary Eng Josphat Mwangale spoke.', 'Josphat Mwangale'],
    ['Harbourmaster Sunniva Lie closed the port.', 'Sunniva Lie'],
    ['Coun Dilys Prydderch left.', 'Dilys Prydderch'],
    ['Alhaji Danladi Bature spoke.', 'Danladi Bature'],
    ['Engr Bolu Adeyinka spoke.', 'Bolu Adeyinka'],
    ['CP Festus Okoroji confirmed it.', 'Festus Okoroji'],
    ['Justice Ekwo Inyang ruled.', 'Ekwo Inyang'],
    ['Capt (Rtd) Hellen Akoth declined.', 'Hellen Akoth'],
    ['Justice (retd) Meenakshi Rao will lead it.', 'Meenakshi Rao'],
    ['Senior Counsel Tabitha Oloo objected.', 'Tabitha Oloo'],
    ['The village sarpanch, Omkar Thavle, was there.', 'Omkar Thavle'],
    ['Barangay captain Rodel Magsino ran.', 'Rodel Magsino'],
  ])('are no part of it: %s', (text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    ['Leader of the Opposition Vasundhara Jadav left.', 'Vasundhara Jadav'],
    ['Superintendent of Police Harjot Bedi said so.', 'Harjot Bedi'],
    ['Secretary of State for Health Oona Brackley resigned.', 'Oona Brackley'],
    ['President of Peru Lucho Barrantes flew home.', 'Lucho Barrantes'],
    ['Minister of Works Dilip Patil spoke.', 'Dilip Patil'],
  ])('are none where they are of something: %s', (text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    'The Ministry of Works Department replied.',
    'The Institute of Economic Affairs said so.',
    'The Marine Accident Branch came.',
  ])('make no person of a body: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})

describe('names of several words', () => {
  it.each([
    'Rhodri ap Gwilym',
    'Zainab wa Kombe',
    'Odhran Ó Briain',
    'Máire Ní Dhomhnaill',
    'Yusuf bin Hamad al-Rawi',
    'Siti binti Osman',
    'Marie-Laure de la Fontaine',
    'Odette van der Meer',
    'Tariq ibn Saleh',
    'Hassan ould Bah',
    'Una McGrath',
    'Sorcha O’Dowd',
    'Akinyi Ng’ang’a',
    'Ochieng’ Odour',
  ])('are whole with their particles: %s', (name) => {
    expect(people(`On Monday the engineer ${name} left the hall.`)).toEqual([name])
  })

  it('end before the mark that closes what is quoted', () => {
    expect(people('She wrote ‘The Drum’ Tuesday. The farmer Sana’ Rahmani came.')).toEqual(['Sana’ Rahmani'])
  })
})

describe('one name alone', () => {
  it.each([
    ['“It was quiet,” said Selam, a 29-year-old mother of four.', 'Selam'],
    ['Tariq, a fisherman, agreed.', 'Tariq'],
    ['Wambui, a nurse from Lima, left.', 'Wambui'],
  ])('is a person’s beside what the person is: %s', (text, name) => {
    expect(people(text)).toEqual([name])
  })

  it.each([
    'Tolo, a 43-metre bridge, fell.',
    'Kestrel, a builder, went under.',
    'Velmaria, a member of the bloc, agreed.',
    'Neighbouring Ruvenia offered to help. The Ruvenian port was shut. Ruvenia said so.',
    'The Brandt family foundation owns it.',
  ])('is no person’s: %s', (text) => {
    expect(people(text)).toEqual([])
  })

  it('of a family’s foundation is not the person’s who bears it', () => {
    expect(people('It is owned by the Brandt family foundation. The grocer Aksel Brandt began it.')).toEqual([
      'Aksel Brandt',
    ])
  })
})

describe('capitals that name nothing', () => {
  it('are not proposed: contractions, peoples, months, currencies, adjectives', () => {
    const text =
      'We know that I’ve said it, and I’m sure they’ll say I’d go. On Monday some Americans and an Irishman met two Scotswomen. The London-based firm paid Sh20m and DKr5m in Nov 2024. Some MPs and Russians left the Western-backed talks. It rained in Velmaria. The Velmarian port was shut.'
    const proposed = proposeEntities([{ id: 'one', text }])
    expect(proposed.map(({ name }) => name)).toEqual(['Velmaria'])
  })

  it('leave bodies, places and countries', () => {
    const text = 'The British Red Cross and NATO met in Peru. A London-based Kestrel Partners bid.'
    const proposed = proposeEntities([{ id: 'one', text }]).map(({ name }) => name)
    expect(proposed).toEqual(expect.arrayContaining(['British Red Cross', 'NATO', 'Peru', 'Kestrel Partners']))
  })
})

describe('dates beside other words', () => {
  // 9 October 2025 is a Thursday.
  const dates = (text: string) => findDates(text, 0, text.length, '2025-10-09').map(({ text: own, iso }) => [own, iso])

  it.each([
    ['It met on Tuesday evening (October 7) to vote.', ['2025-10-07', '2025-10-07']],
    ['The planning committee voted on Tuesday (7 October) to approve it.', ['2025-10-07', '2025-10-07']],
    ['They will meet on Friday (17 October).', ['2025-10-17', '2025-10-17']],
    ['It opened on Sunday (29 December).', ['2024-12-29', '2024-12-29']],
  ])('are one day, the weekday and the day in brackets: %s', (text, days) => {
    expect(dates(text).map(([, iso]) => iso)).toEqual(days)
  })

  it.each([
    ['The planned closure was announced on Monday.', '2025-10-06'],
    ['The proposed merger was approved on Wednesday.', '2025-10-08'],
    ['The scheme, due to be built there, was rejected on September 30.', '2025-09-30'],
    ['The road is due to be closed on Monday.', '2025-10-13'],
    ['The talks would resume on November 3.', '2025-11-03'],
    ['The appeal must be lodged by September 20.', '2026-09-20'],
  ])('tell what was planned from what is: %s', (text, day) => {
    expect(dates(text).at(-1)?.[1]).toBe(day)
  })

  it.each([
    ['The bridge was repaired in 2022 was the claim.', ['2022']],
    ['Since 1998 has the river risen.', ['1998']],
    ['It was lost in 1500 homes.', []],
    ['There are 2022 seats.', []],
  ])('are years before any verb: %s', (text, years) => {
    expect(dates(text).map(([own]) => own)).toEqual(years)
  })

  it('stand in datelines, which are no part of the sentence', () => {
    const text = 'KARSINO, June 24 (Continental Press) - The court ruled on Monday.'
    const [sentence] = readArticle({ text, date: '2025-06-24' })
    expect(findDates(text, sentence?.start ?? 0, text.length, '2025-06-24').map(({ iso }) => iso)).toEqual([
      '2025-06-24',
      '2025-06-23',
    ])
    expect(sentence?.dates.map(({ iso }) => iso)).toEqual(['2025-06-23'])
  })
})

describe('above an article', () => {
  const kept = (text: string) =>
    splitPassages(text)
      .filter(({ furniture }) => furniture === null)
      .map(({ paragraph }) => paragraph)
  const BODY = [
    'The High Court in Lima has cancelled a contract worth nine million pounds for the harbour, and found on Monday that the council had never asked the residents who live beside it.',
    'In a judgment of ninety pages, the court declared the agreement between the port and a firm from Tolo void, and told the council to pay the costs of all the people who had sued.',
  ]

  it('the line between headline and byline stays, whoever wrote it', () => {
    expect(
      kept(
        [
          'Harbour deal is void after court ruling',
          'Two engineers suspended; mayor wants inquiry',
          'Written by Ana Paz, Special Correspondent',
          ...BODY,
        ].join('\n'),
      ),
    ).toEqual([1, 2, 4, 5])
  })

  it('short points of a box go though the article tells them in other words', () => {
    const points = ['What you need to know:', 'The judge sided with the villagers.', 'Government says it will appeal.']
    expect(kept(['Harbour deal is void after court ruling', ...points, ...BODY].join('\n'))).toEqual([1, 5, 6])
  })
})

describe('people whom no list has', () => {
  it.each([
    ['Minister for Digitalisation Oqtay Vundla told them.', ['Oqtay Vundla']],
    ['Secretary for Health and Social Care Quenby Balvaird left.', ['Quenby Balvaird']],
    ['The former minister for water Trestan Oyume met him.', ['Trestan Oyume']],
    ['Director of operations Wexla Thuo stayed.', ['Wexla Thuo']],
    ['Deputy State Coroner Oriel Haldane found it.', ['Oriel Haldane']],
    ['The Human Settlements MEC, Sibon Dumaza, arrived.', ['Sibon Dumaza']],
    ['First Minister, Alasd Rennoch, opened it.', ['Alasd Rennoch']],
    ['Tan Sri Wong Kaf Ai owns it.', ['Wong Kaf Ai']],
    ['SI Meenal Rawatt was there.', ['Meenal Rawatt']],
    ['The director of the Institute for Marine Life, Manai Ranghau, left.', ['Manai Ranghau']],
  ])('are known by an office of whatever kind: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  it.each([
    ['Stallholder Goh Beel Ian, 63, sold masks.', ['Goh Beel Ian']],
    ['Jurors Kayl Oberholt and Sonde Prewit disagreed.', ['Kayl Oberholt', 'Sonde Prewit']],
    ['Paramedics Toomal Ilves and Pirel Kask came.', ['Toomal Ilves', 'Pirel Kask']],
    ['The town buried survivors Sionel Havil and Pital Moal.', ['Sionel Havil', 'Pital Moal']],
    ['Neighbour Xolan Mbath heard a bang.', ['Xolan Mbath']],
    ['Critics including Sorinel Lupasc left.', ['Sorinel Lupasc']],
    ['Her opposite number, Gilesh Farrand, left.', ['Gilesh Farrand']],
  ])('are known by what they are: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  it.each([
    ['Police arrested Oyelar Akinbod on Friday.', 'Oyelar Akinbod'],
    ['She married Anselk Kwarten in 2011.', 'Anselk Kwarten'],
    ['He was succeeded by Yewant Olusol.', 'Yewant Olusol'],
    ['The board named Sunnivel Tveit as its chief executive.', 'Sunnivel Tveit'],
    ['They charged Elmir Quispel with fraud.', 'Elmir Quispel'],
    ['The body of Rutal Vaitkun was found.', 'Rutal Vaitkun'],
    ['“It was grey,” said Darlin Thibadou, the shift boss’s sister-in-law.', 'Darlin Thibadou'],
    ['Macsel Tudorin, from Leeds, was there.', 'Macsel Tudorin'],
    ['Laxmil Tekama had died.', 'Laxmil Tekama'],
    ['Sweden lost, as did Denmark’s Signel Bjerreg.', 'Signel Bjerreg'],
    ['Ethiopia’s Tigisel Woldeg took gold.', 'Tigisel Woldeg'],
    ['Favoul Oghen of Nigeria was second.', 'Favoul Oghen'],
    ['Anneliel Kofler at Danube Research said so.', 'Anneliel Kofler'],
    ['They met Saadel al-Barrak on Friday.', 'Saadel al-Barrak'],
  ])('are known by what is done to them and where they are from: %s', (text, name) => {
    expect(people(text)).toEqual([name])
  })

  it('are known by the list in which they stand', () => {
    const text = 'The farmer Pradnal Meshrem left. Meshrem, Dinel Uikel (27) and Sandel Borkar were jailed.'
    expect(people(text)).toEqual(['Pradnal Meshrem', 'Meshrem', 'Dinel Uikel', 'Sandel Borkar'])
  })

  it.each([
    ['Opposition leader Dulamsur called for a vote.', 'Dulamsur'],
    ['Local reindeer herder Niillas slept.', 'Niillas'],
    ['In Kano the constable Lokeshar and a clerk were there.', ''],
    ['Her 84-year-old father, Brunold, was there.', 'Brunold'],
    ['On Sunday singer Adelka sang.', 'Adelka'],
    ['“I cannot,” said Madam Gohar.', 'Gohar'],
  ])('may have one name alone, not behind “the”: %s', (text, name) => {
    expect(people(text)).toEqual(name === '' ? [] : [name])
  })

  it('are called by what may be an office as well', () => {
    expect(people('Dean Hollish, regional organiser for the union, agreed. The Dean Hollish left.')[0]).toBe(
      'Dean Hollish',
    )
  })

  it.each([
    'The mayor of Tarrent Shire, who leads it, wept.',
    'A teacher from Fort Sherid, who asked not to be named, agreed.',
    'Police in Sidil Bouz and Ben Arous fired gas.',
    'The ferry Princess Annika sank.',
    '“No,” said Al Jazeera, the network.',
    '“It fell,” said Kestrel Rook, the news agency.',
    'The leader in Cape Winel resigned.',
    'The ship-maker Quill Darbel, of Leeds, lost.',
    'Fighters of Ahrar al-Shamir left Bab al-Hawal.',
    'Champions Bayel Munich and hosts Cryst Palace drew.',
    'Minister for Sustainability Policy spoke.',
    'They appointed Kestrel Rook as preferred bidder.',
  ])('are not made of places, firms and ships: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})
