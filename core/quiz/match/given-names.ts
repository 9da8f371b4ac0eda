/**
 * Spellings and short forms of one given name stand on one line; a short form of several names stands on several lines.
 * Two names that are both listed, and share no line, are different names, however alike they look: Joan is not John.
 */
const LINES = `
abraham abe avraham ibrahim ebrahim
adam
adolf adolph
adrian adrien
agnes
ahmed ahmad ahmet achmed
alan allan allen al
albert al bert alberto
alejandro alex
alexander alex alexandre aleksandr aleksander alexandr alexandros oleksandr aliaksandr sasha alec sandy alessandro iskander olexandr alek alyaksandr aliaksandar iskandar
alexandra alex sandra aleksandra sasha sandy oleksandra alessandra
alexei aleksey alexey aleksei oleksiy oleksii alexis alyosha aliaksei
alfred al fred alf alfredo
alice alicia
ali aly
amanda mandy
amy aimee
anatoly anatoliy anatolii anatoli
andrew andy drew andrei andrey andriy andrii andre andreas andrea andres andrzej andrij
angela angie 
ann anne anna annie ana hannah hanna anya
anthony entoni tony antony anton antonio antoine antonin
antonia
arnold arnie
arthur art arturo artur 
barbara barb babs
barry barrie
bartholomew bart
beatrice bea trixie beatriz
benjamin ben benny binyamin benyamin bibi beniamin
bernard bernie bernhard bernardo
boris
brian bryan brien
bruce
carl karl carlo
carlos
carol carole
caroline carolina carrie
catherine katherine kathryn catharine cathy kathy kate katie kat kit katya kateryna ekaterina yekaterina katarina caterina catalina katharina katerina aikaterini
charles charlie chuck chas carlos carlo karl charly sharl charlz
charlotte lottie charlie
chloe
christian chris cristian kristian
christina chris tina kristina cristina christine kristin kristine christa tina
christopher chris kit topher cristobal christoph christophe kris
cindy cynthia
claude claudio claudius
claudia
clifford cliff
clinton
colin
constantine konstantin konstantinos costas kostas constantin
corazon cory
cornelius
craig
cyril kirill kyrylo
daniel dan danny daniil danylo dani
daniela danielle
david dave davey davy dawid davide dovid devid
deborah deb debbie debra
denis dennis denys
diana diane
dmitry dmitri dmitriy dmitrii dmytro dima dimitri dimitrios dimitris
dominic dominick nick dom dominik domenico
donald don donnie donny
dorothy dot dottie dorothea
douglas doug
edith edie
edmund ed ned eddie edmond
edward ed eddie ted teddy ned eduard edouard eduardo edoardo edvard
edwin ed eddie
eleanor ellie nell nora elinor eleonora
elena helena helen olena yelena helene elene ellen lena
elizabeth liz lizzie beth betty eliza libby elisabeth lisa bess bessie elizaveta yelizaveta elisabetta isabel elspeth elizabet
ella
emily em emma
emmanuel manny manuel emanuel emmanouil
eric erik erich
ernest ernie ernst ernesto
eugene gene evgeny evgeniy yevgeny evgeni yevgeniy yevhen eugen
eva eve ewa
evelyn
felix
ferdinand fernando
florence flo
frances fran fanny francesca francisca francoise
francis frank fran francisco francesco franz paco pancho francois frans fransua
franklin frank
frederick fred freddie freddy friedrich frederic federico fredrick frederik fryderyk frideric
fyodor fedor theodor feodor fjodor theodore
gabriel gabe gavriil
gabriela gabrielle gaby
gavin
gary garry
geoffrey jeff geoff jeffrey jeffery jeffry
george georg georges giorgio jorge yuri georgy georgi georgios giorgos jurgen georgiy yuriy yury iurii dzhordzh jorj
georgia
gerald gerry jerry gerard
gerhard gerd gerard
gertrude gertie trudy
gennady gennadiy gennadi hennadiy
giovanni gianni
gilbert gil bert
grace
graham graeme
gregory greg gregor grigory grigori hryhoriy gregorio grzegorz
grigory grisha
hans johann johannes
harold harry hal
harriet hattie harry
harry henry harrison
hassan hasan
hussein husain hussain husayn hossein hosein huseyin hussien husein
heather
henry harry hank hal heinrich henri enrique henrik enrico hendrik genri khenri
herbert bert herb herbie
hilary hillary
howard howie
hugh hugo hughie ugo
ian iain
igor ihor
ilya illia ilia elias elijah eli
immanuel
ingrid
irene irina iryna
isaac ike isaak yitzhak itzhak yitzchak ishaq
isabel isabella isabelle bella
ivan vanya iwan
ivana
jack john jackson dzhek
jacob jake jakob yakov jacques jaap giacomo
jacqueline jackie
jamal gamal cemal djamal
james jim jimmy jamie jem jaime diego santiago dzheims dzheyms dzhejms
jamie
jane janie
janet jan
jan johan
jared jarrod
jason jay
jean zhan
jennifer jen jenny
jeremy jerry jeremiah
jerome jerry
jesse jess
jessica jess jessie
jill gillian
jo joanne joanna
joan joanie
joanna jo joan joanne johanna
joel
john ioann jon johnny jack johnnie jonny juan ivan ioann jean giovanni joao johann johannes ian sean shaun jan yannis ioannis yanis giannis dzhon
jonathan jon jonny johnathan jonathon yonatan
jordan
jose pepe khose
joseph joe joey josef jozef giuseppe yosef iosif yusuf yousef josep dzhozef zhozef
joseph jose
josefa josephine josie jo
joshua josh yehoshua
joyce
judith judy judi
julia julie yulia yuliya iuliia giulia julija
julian jules
julio julius giulio
justin
karen
kareem karim
karima
keith
kelly
kenneth ken kenny
kevin
kimberly kim
konrad conrad
larry lawrence laurence laurent lorenzo laurie lars
laura laurie
lauren
leah lea
leo leon lev leonard leonid lew leonardo
leonard len lenny leonhard
leonid leonyd
leslie les lesley
lewis louis lou louie luis ludwig luigi lew luiz lluis
lillian lily lilian
linda lindy
lisa
lola
louise lou louisa luisa
lucas luke luca lukas
lucy lucia lucille
lydia lidia
madeleine maddie madeline
mahmoud mahmud mahmood mehmoud
marcus marc mark marko markus marco marek marcos
margaret maggie meg peggy marge margie greta rita margarita marguerite margret margarethe
maria marie mary mariya mariia marija maryam mariam miriam
mario
marian
marion
mariana marianne
marilyn
marina maryna
martha marta
martin marty martyn
martina
mathilda matilda tilly
matthew matt matty mathew matthias mateo matteo matthieu mateusz
maurice mauricio maurizio
maxim maksim maksym
maximilian max
maxwell max
megan meg
melanie mel
melissa mel missy
melvin mel
michael mike mick mickey mikey mikhail michel miguel michele mihail mykhailo mykhaylo misha michail mikael mikkel mihai michal mikel maikl maykl
michaela
michelle shelly micheline
mildred millie
mohammed muhammad mohamed mohammad muhammed mohamad mahomet mehmet mohamud mohammod muhamad muhamed mohd
mohammed mo
monica monika
moses moshe musa moussa
mustafa mustapha moustafa
nancy nan
natalia natalie natalya nataliya natasha nataliia
nathan nate nat
nathaniel nate nat nathan
neil neal niall
nelson
nicholas nick nicky nico nicolas nikolai nikolay mykola nikolas nikos niccolo nicola klaus nicos mikalai
nicole nikki
nikita mykyta
nina
nora
norman norm
oleg oleh
olga olha
oliver ollie olivier
olivia liv
omar umar omer
oscar oskar
osama usama
osman othman uthman
otto
pamela pam
patricia pat patty tricia trish patti
patrick pat paddy padraig patryk patricio
paul pavel pablo paolo paulo pavlo pawel paweł pol pauli 
paula pauline paola
pedro
penelope penny
peter pete pit piotr pyotr petro petr pedro pierre pietro petros pjotr petar piter
petra
petronella
philip phil phillip felipe philippe filip filippo
phyllis
priscilla cilla
rachel rachael rae
ralph rafe ralf raoul raul
ramon
randolph randy
raphael rafael
raymond ray raimund
rebecca becky becca rebekah
regina reggie gina
reginald reg reggie
reza riza
rhoda
richard rick dick rich ricky richie ricardo riccardo ryszard rishar
robert bob bobby rob robbie bert roberto rupert rober
roberta bobbie
robin
roderick rod
rodney rod
roger rodger
roland
ronald ron ronnie ronny 
rosa rose rosie
rosemary rosie
roy
rudolf rudolph rudy
rustem rustam
ruth
ryan
salim salem saleem
salma
samantha sam
samuel sam sammy shmuel
sara sarah sally sadie sarra
sean shawn shaun shane
sergei sergey serhiy serhii sergiy sergii serge sergio siarhei
shirley
silvia sylvia
simon shimon semyon simeon semen
solomon sol suleiman sulaiman shlomo suleyman
sonia sonya sophia
sophia sofia sophie sofiya
stacy stacey
stanislav stanislaw stan
stanley stan
stella
stephen steven steve stevie stephan stefan etienne stepan esteban stefano
stephanie steph stefanie
steven
stuart stewart stu
susan sue susie suzy suzanne susanna susannah zuzana
svetlana svitlana sviatlana svyatlana swetlana
taras
tatiana tatyana tanya tetyana tetiana
terence terry terrence terrance
teresa theresa terry tess tessa therese
thaddeus thad
theodore ted teddy theo
theo
theresa tess tereza
thomas tom tommy tomas tommaso tomasz thom
timothy tim timmy timofey tymofiy
tobias toby
todd
toma
tracy tracey
ulrich uli
vadim vadym
valentin valentyn
valentina
valeria
valery valeriy valeri valerii
vanessa
vasily vasiliy vasyl basil vassily wassily
veronica veronika
victor viktor vic vittorio wiktor
victoria viktoria vicky vicki tori
vincent vince vinny vincenzo
viola
violet
virginia ginny
vitaly vitali vitaliy vitalii
vivian viv
vladimir volodymyr wladimir vova uladzimir wolodymyr
vladislav vladyslav
vyacheslav viacheslav slava
walter walt wally walther
wilhelm william guillaume guillermo willem
william bill billy will willie liam wm willy uilyam uiliam uilliam
wilhelmina
winifred winnie
winston
xavier javier khaver khavier
yahya yehya
yasser yasir
yaroslav jaroslav jaroslaw
yevgenia
youssef yusuf yousef yosef
zachary zach zack zac
zoe
hamid
hamad
hamed
hamza
said saeed saeid
sayed sayyid
saif
salman
samir
samira
abdullah abdallah abdulla
abdel abdul
abdulrahman abdelrahman
khalid khaled
khalil
faisal faysal feisal
fatima fatma fatemeh
aisha ayesha aicha
leila layla laila
rashid rashed
rashida
tariq tarek tarik
ziad ziyad
zaid zayed
hafez hafiz
maher
bashar bashir
nasser nasir
shinzo
shintaro
pyotr
sam
kim
lee
dmitriy
javier khaver khavier
juan khuan
mary
emma
leonardo
nadia nadiya nadezhda
oksana
zhanna
inna
lyudmila ludmila liudmyla
galina halyna
larisa larysa
arkady arkadiy
rostislav
roman
ruslan
timur
gustav gustavo gustave
lorenzo
alvaro
rodrigo
diego
hector
ignacio nacho
jesus
lucas
marcela
marcel marcelo marcello
raul
rosario
salvador
sebastian
sergio
soledad
tomas
ursula
axel
bjorn
erwin
gunther gunter guenther
heinz
helmut hellmuth
horst
kurt curt
lothar
manfred
rainer reiner
siegfried
werner
wolfgang
anders
arne
gunnar
haakon hakon haakan
harald
knut canute
lars
magnus
nils niels
olaf olof olav
sven svein
indira
rajiv rajeev
sanjay sanjiv
priya
rahul
sonia
mohan
ravi
vijay
anil
sunil
arjun
deepak
ashok
kumar
denise
erica erika
fiona
gloria
gwendolyn gwen
holly
jasmine yasmin yasmine
kathleen kathy
lorraine
lynn
marjorie
maureen
melania
muriel
naomi
norma
pearl
philippa pippa
rosalind
sheila
tiffany
tyler
wendy
yvonne
alberta
carla
ernestine
frederica
georgina
henrietta
paulina
roberto
alfonso alphonse
andreas
bruno
cesar caesar
dario darius
emil emilio emile
enzo
fabio
guido
leopold
marius
octavio
orlando roland
otis
pascal
quentin
rene
silvio
umberto humbert
vito
`

/** For each listed name the lines on which it stands. */
const GROUPS = new Map<string, number[]>()
LINES.trim()
  .split('\n')
  .forEach((line, number) => {
    for (const name of line.split(' ')) GROUPS.set(name, [...(GROUPS.get(name) ?? []), number])
  })
const MEMBERS = LINES.trim()
  .split('\n')
  .map((line) => line.split(' '))

/** Whether the folded word is a listed given name. */
export function isGivenName(word: string): boolean {
  return GROUPS.has(word)
}

/** Numbers of the lines on which a folded word stands: two given names that share one are one name. Empty if not listed. */
export function givenNameLines(word: string): readonly number[] {
  return GROUPS.get(word) ?? NONE
}

const NONE: readonly number[] = []

/** All spellings and short forms of a given name, itself included; only itself if it is not listed. */
export function givenNameForms(word: string): readonly string[] {
  const lines = GROUPS.get(word)
  return lines ? lines.flatMap((line) => MEMBERS[line] ?? []) : [word]
}
