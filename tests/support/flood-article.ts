/** A short report of our own on an invented flood, with page furniture in its third line. */
export const FLOOD_ARTICLE = `River Alde bursts its banks at Marlow Green

Lina Farrow, the mayor of Marlow Green, said that 340 households had lost electricity by Tuesday evening.

Share this article

The flood closed 12 schools in the valley. Farrow’s deputy, Tomas Bell, leads the relief committee.

Environment minister Petra Lund said the dam at Holt would be repaired by 1 December 2026.`

export const FLOOD_DETAILS = { outlet: 'Valley Post', title: 'A flood at Marlow Green', date: '2026-11-24' }
