/** The demo class: invented people, named so that nobody takes them for real ones. */
export const DEMO_CLASS = 'Demo class 10b'

export const DEMO_TEACHER = { name: 'Demo teacher', username: 'demo-teacher' }

/** Where the demo class lives: its school day and its learners' days are counted in this zone. */
export const DEMO_ZONE = 'Europe/London'

const FIRST_NAMES = [
  'Ada',
  'Ben',
  'Chloe',
  'Dev',
  'Elif',
  'Farid',
  'Grace',
  'Hana',
  'Ivo',
  'Jonas',
  'Kemi',
  'Lena',
  'Mira',
  'Noah',
  'Oona',
  'Pavel',
  'Quinn',
  'Rosa',
  'Sami',
  'Tilda',
  'Umar',
  'Vera',
  'Wren',
  'Yusuf',
]

/** The students: a first name and an initial, and a username like `ada-d`. */
export const DEMO_STUDENTS = FIRST_NAMES.map((first, i) => {
  const initial = String.fromCharCode(65 + ((i * 7 + 3) % 26))
  return { name: `${first} ${initial}.`, username: `${first}-${initial}`.toLowerCase() }
})
