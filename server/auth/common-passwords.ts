/**
 * Whether a password is among the first that anyone would try: a common word or name with a few digits or signs around it
 * (also with 0 for o, 3 for e …), a run on the keyboard or of the alphabet, one short piece repeated, a date, the app's
 * name, or something known about the person. `known`: their name, e-mail and username.
 */
export function isCommonPassword(password: string, known: string[] = []): boolean {
  const lower = password.toLowerCase()
  return (
    isRepetition(lower) || isRun(lower) || isDate(lower) || stemsOf(lower).some((stem) => isCommonStem(stem, known))
  )
}

function isCommonStem(stem: string, known: string[]): boolean {
  return stem.length === 0 || COMMON.has(stem) || isRun(stem) || isMadeOfCommonWords(stem) || isPersonal(stem, known)
}

/** The password without up to six digits or signs at either end, as typed and with look-alike signs read as letters. */
function stemsOf(lower: string): string[] {
  const readings = [lower, unleet(lower, 'i'), unleet(lower, 'l')]
  return [...new Set([...readings, ...readings.map(trimEnds), ...readings.map((text) => text.replace(/[^a-z]/g, ''))])]
    .filter((stem) => lower.length - stem.length <= 6)
    .map((stem) => stem.replace(/[\s._-]/g, ''))
}

function trimEnds(text: string): string {
  return text.replace(/^[\d\W_]{0,6}/, '').replace(/[\d\W_]{1,6}$/, '')
}

function unleet(text: string, one: 'i' | 'l'): string {
  const letters: Record<string, string> = { 0: 'o', 1: one, 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }
  // Digits at the end are a number, not letters: password1 is password, not passwordl.
  const end = /[\d\W_]*$/.exec(text)?.index ?? text.length
  return text.slice(0, end).replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign) + text.slice(end)
}

/** One piece of up to four characters over and over: aaaaaaaa, abcabcabc, 12121212. */
function isRepetition(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,2}$/s.test(text) && new Set(text).size <= 4
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop[]',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujm',
  'йцукенгшщзхъ',
  'фывапролджэ',
]

/** Made of pieces of keyboard rows or the alphabet, three characters or more each, in either direction. */
function isRun(text: string): boolean {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
  let rest = text
  while (rest.length > 0) {
    const piece = longestStart(rest, rows)
    if (piece < 3) return false
    rest = rest.slice(piece)
  }
  return text.length > 0
}

function longestStart(text: string, rows: string[]): number {
  let length = Math.min(text.length, 28)
  while (length > 0 && !rows.some((row) => row.includes(text.slice(0, length)))) length -= 1
  return length
}

/** A day of the last hundred years, however it is written. */
function isDate(text: string): boolean {
  const digits = text.replace(/[\s./-]/g, '')
  if (!/^\d{8}$/.test(digits)) return false
  const isYear = (year: string) => Number(year) >= 1920 && Number(year) <= 2039
  const isDay = (a: string, b: string) => [a, b].every((part) => Number(part) >= 1 && Number(part) <= 31)
  return (
    (isYear(digits.slice(4)) && isDay(digits.slice(0, 2), digits.slice(2, 4))) ||
    (isYear(digits.slice(0, 4)) && isDay(digits.slice(4, 6), digits.slice(6)))
  )
}

/** iloveyou, letmeinnow, mypassword: two or three of the words below in a row. */
function isMadeOfCommonWords(stem: string): boolean {
  if (stem.length > 24) return false
  const reach = new Set([0])
  for (let end = 1; end <= stem.length; end += 1) {
    if ([...reach].some((start) => PIECES.has(stem.slice(start, end)))) reach.add(end)
  }
  return reach.has(stem.length) && reach.size <= 4
}

function isPersonal(stem: string, known: string[]): boolean {
  const parts = known.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).map((part) => part.toLowerCase())
  const whole = stem.replace(/[^\p{L}\d]/gu, '')
  return parts.some((part) => part.length >= 4 && part.replace(/[^\p{L}\d]/gu, '') === whole)
}

const words = (text: string) => text.split(/\s+/).filter(Boolean)

// Words, names and phrases that head every published list of leaked passwords. With the patterns above each stands for
// some dozens of passwords (dragon, Dragon1, dr4gon!, dragon2024).
const COMMON = new Set(
  words(`
  password passwort passwd pass parola contrasena motdepasse senha haslo heslo wachtwoord salasana losenord parool
  welcome willkommen bienvenue bienvenido letmein letmeinnow opensesame changeme changethis default secret secure
  security admin administrator adminadmin root toor master manager supervisor superuser superman batman spiderman
  ironman wolverine guest user username login logon signin test testing tester testtest temp temporary sample example
  demo footnote footnotes quiz quizzes flashcard flashcards student students teacher teachers school schule ecole
  escuela classroom college university homework exam istanbul ukraine russia kyiv moscow
  qwerty qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qweasd qweasdzxc qwe asd zxc
  iloveyou iloveu ilovejesus ilovemom ilovegod loveyou lovely loveme love lover lovers forever together always princess
  prince queen king angel angels baby babygirl babyboy sweetheart sweetie honey sugar darling sunshine moonlight
  starlight rainbow butterfly flower flowers rose daisy lily jasmine violet cherry strawberry banana apple orange
  pineapple coconut chocolate cookie cookies candy cupcake muffin peanut pumpkin cheese pizza burger coffee
  dragon monkey tiger lion panther leopard wolf bear panda koala elephant giraffe dolphin shark whale penguin eagle
  falcon hawk phoenix unicorn horse horses pony puppy kitten kitty cat cats dog dogs fish turtle bunny rabbit hamster
  spider snake scorpion butterfly1 football baseball basketball soccer hockey tennis golf cricket rugby volleyball
  softball skateboard swimming dancing dancer boxing runner racing sports champion champions winner winners legend
  barcelona realmadrid chelsea liverpool arsenal everton juventus milan inter bayern dortmund manchester united
  manutd celtic rangers lakers yankees cowboys steelers packers eagles patriots broncos redsox dodgers giants
  michael michelle jennifer jessica ashley amanda daniel danielle andrew anthony joshua matthew christopher
  christian nicholas nicole robert richard charlie charles thomas william jordan jordan23 justin brandon benjamin
  samantha elizabeth stephanie melissa rebecca rachel heather hannah sophie sophia olivia emily emma isabella madison
  abigail victoria alexander alexandra alexis alejandro carlos fernando roberto ricardo eduardo antonio francisco
  sebastian gabriel gabriela david daniela diego martin martina maria mariana marina natasha natalia anastasia
  tatiana svetlana vladimir dmitry sergey andrey andriy mikhail nikolai oleksandr volodymyr mustafa mohammed muhammad
  ahmed ali hassan fatima priya rahul krishna ganesh patrick sean kevin brian steven stephen jason jackson johnson
  harley maggie buster buddy bailey ginger pepper shadow smokey snoopy tigger simba bella molly lucky max rocky
  killer hunter ranger soldier warrior knight wizard merlin gandalf frodo hobbit tolkien mordor matrix neo trinity
  starwars startrek skywalker vader darthvader yoda jedi pokemon pikachu charizard naruto sasuke goku dragonball
  minecraft roblox fortnite overwatch warcraft starcraft counterstrike callofduty halo zelda mario luigi sonic
  nintendo playstation xbox gamer gaming player computer laptop internet windows microsoft apple google facebook
  youtube twitter instagram tiktok whatsapp snapchat linkedin amazon netflix spotify android iphone samsung nokia
  dell lenovo toshiba cisco oracle linux ubuntu server network hacker hacking access freedom liberty justice peace
  hello hellokitty helloworld hello123 goodbye goodluck thankyou whatever nothing something anything everything
  nobody somebody someone blessed blessing jesus jesuschrist christ godisgood heaven angel1 trustno trustnoone
  fuckyou fuckoff fuck bitch asshole shit pussy sexy sexyboy sexygirl hottie cutie crazy stupid idiot loser
  money dollar million millionaire rich gold golden silver diamond crystal platinum emerald ruby treasure
  ferrari porsche mercedes bmw audi mustang corvette camaro chevrolet chevy toyota honda yamaha suzuki kawasaki
  ducati harleydavidson truck
  london paris berlin rome madrid newyork chicago boston dallas houston texas california florida america canada
  england scotland ireland australia brasil brazil argentina mexico espana germany deutschland france italia
  poland polska turkey turkiye india pakistan china japan tokyo korea africa nigeria egypt
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter
  black white red blue green yellow purple pink orange brown silver gray blackberry bluebird redbull
  fire water earth wind thunder lightning storm snow snowman snowball ice ocean river mountain forest desert island
  beach summer1 sunset sunrise star stars moon galaxy universe space rocket planet jupiter saturn mercury venus
  music guitar piano drummer metallica nirvana slipknot eminem tupac beatles elvis madonna rihanna beyonce bts
  blackpink onedirection justinbieber taylor taylorswift ladygaga greenday linkinpark
  mother mommy mom mama father daddy dad papa brother sister family friends friend bestfriend bestfriends
  grandma grandpa husband wife girlfriend boyfriend
  onetwothree onetwothreefour onelove number numbers zero
  mynoob zaq xsw bullshit rockyou single beautiful pretty gorgeous handsome happy happiness smile smiley
  summertime wintertime christmas halloween easter birthday party holiday vacation
  creative design photo camera picture dancer1 maverick cowboy pirate pirates ninja samurai sniper assassin
  scooter bicycle speedy flash turbo nitro power energy
  parolamea salut bonjour hallo hola ciao namaste merhaba privet
  пароль любовь привет солнце йцукен наташа максим
  `),
)

// Small words that people string together with those above.
const PIECES = new Set([
  ...[...COMMON].filter((word) => word.length >= 3),
  ...words(
    'i you u me my the is it in on to a we us our your am love like new now let go go be one two three not no 123',
  ),
])
