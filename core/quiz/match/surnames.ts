const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Common surnames. Two of them that differ are two people, however alike they look. */
export const SURNAMES = words(`
adams allen andersen anderson andersson armstrong bailey baker barker barnes bell bennett berg bergman black boyd bradley brooks brown browne bruce
burke burns bush butler byrne campbell carr carson carter chambers chapman christensen christiansen clark clarke clinton cohen cole coleman collins
connor cook cooke cooper cox crawford cruz cunningham daniels davidson davies davis davison dean dixon douglas doyle duncan dunn edwards eliot elliott
ellis eriksen erikson eriksson evans ferguson fernandez fisher fischer fitzgerald fleming fletcher flynn ford foster fox fraser frazer freeman
garcia gardner gibbs gibson gomez gonzales gonzalez gordon graham grant gray green greene griffin griffith griffiths hall hamilton hammond hansen
hanson hansson harper harris harrison hart hartman hartmann harvey hawkins hayes henderson henriksen hernandez hicks higgins hill hoffman hoffmann holmes
howard howe hudson hughes hunt hunter huntington jackson jacobs jacobsen jacobson james jansen janssen jefferson jenkins jennings jensen jenson
johansen johansson johnson johnston johnstone jones jordan jorgensen keller kelly kennedy kerr king klein knight kramer larsen larson larsson lawrence lawson
lewis lincoln lopez lynch marshall martin martinez mason matthews mcdonald mcdonnell mcdowell meyers miller millar mills mitchell moller moore morales morgan
morris morrison morrow muller mueller murphy murray myers nelson newman nielsen nilsen nilsson norman norris obrien oconnell oconnor olsen olson
olsson owen owens parker parkes parks parsons patterson pattison pearce pearson perez perkins perry peters petersen peterson pettersson phillips pierce porter
powell price ramirez ramos ramsay ramsey reed reeves reid reyes reynolds rice richards richardson riley rivera roberts robertson robins robinson robson
rodriguez rogers romero rose ross russell ryan sanchez sanders sanderson saunders schmidt schmitt schmitz schneider schreiber schroeder schroder schubert schulz schumacher
schuman schumann scott shaw shelley shelton simmons simon simons simpson sims smith smithson snow sorensen spencer spenser stephens stephenson stevens
stevenson stewart stone stuart sullivan taylor tate thatcher thomas thompson thomson thornton torres tucker turner tyler wagner walker wallace walsh walters
walton ward warner warren washington watkins watson watt watts weber webster welch wells welsh west white whitehead wilkins wilkinson williams
williamson willis wilson winston winter winters wood woods woodward wright young younger
kowalski kowalczyk kozlov kozak petrov petrovic petrosyan pavlov pavlenko popov popova ivanenko morozov sidorov smirnov sokolov volkov vasiliev kuznetsov
kravchuk kravchenko bondarenko shevchenko shevchuk tkachenko tkachuk timoshenko lysenko lazarev larionov lavrov yermolov markov markovic jovanovic ivanovic
lenin stalin trotsky brezhnev andropov chernenko medvedev milosevic mladic karadzic
papadopoulos papandreou papademos karamanlis khamenei khomeini obama osborne clement clemens hoover
`)

/** Family names that stand first in Chinese, Korean and Vietnamese names, in their usual Latin spellings. */
export const FAMILY_FIRST = words(`
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian
dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan fan liao shi jia xia fu fang bai zou meng xiong qin qiu hou jiang yan
xi mao bo wen zeng tsai chiang chou teng tsao hsu hsieh hung chang liao ho tung ai ban kim lee park choi choe jung jeong kang cho jo yoon yun jang lim im han oh seo
suh shin kwon hwang ahn an song yoo yu hong moon mun roh noh no baek paek nam rhee yi ri pak bak gim syngman ko go
hua shao qian lei hsi chin chu chien jen kuo ro pek chkhve chon lai lan kong mo shang xing qi niu nguyen tran le pham phan vu vo dang bui do ho ngo duong ly truong dinh trinh hoang huynh luong sima ouyang
`)

/** So common that the family name alone names nobody. */
export const TOO_COMMON = words(
  'wang li zhang liu chen yang kim lee park choi nguyen tran le pham singh kaur khan ali mohammed muhammad mohamed ahmed silva santos',
)

export const VIETNAMESE = words(
  'nguyen tran le pham phan vu vo dang bui do ho ngo duong ly truong dinh trinh hoang huynh luong',
)

export const KOREAN = words(
  'ban pan ro pek chkhve chon kim gim lee yi rhee ri park pak bak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim im han oh o seo suh shin sin kwon gwon hwang ahn an song yoo yu hong moon mun roh noh no baek paek nam ko go',
)

/** Surnames of the Spanish- and Portuguese-speaking world, where a second one may be left out. */
export const HISPANIC = words(`
alvarez alonso arias blanco bolivar caballero cabrera campos cano castillo castro cardoso chavez correa costa cruz delgado diaz dominguez duran escobar espinosa
estrada fernandez ferreira flores fuentes garcia gil gimenez gomez gonzalez gonzales guerrero gutierrez guzman hernandez herrera ibarra iglesias jimenez juarez
leon lopez lorca lozano maduro marin marquez martin martinez medina mendez mendoza molina montero mora morales moreno moros munoz navarro nunez obrador
ochoa oliveira ortega ortiz pardo pena peralta pereira perez pinto ponce prieto quintero ramirez ramos reyes rios rivera rodrigues rodriguez rojas romero rosales
rubio ruiz salas salazar salinas sanchez santana santos serrano sheinbaum silva soares soler sosa soto sousa suarez torres trujillo valdez vargas vasquez vazquez vega velasco
velazquez vera villa zapata zapatero llosa
`)

/** Small words in surnames; they may be left out of an answer, and are written together with the next word or apart. */
export const PARTICLES = words(
  'de del della der den di da dos das du la las los le van von vom zu zum zur ter ten af av y e al el ul ad as ash an ar at az bin ibn ben bint abu abd und st',
)

/** The Arabic article and its forms before certain letters, and words for son and daughter: left out or put in freely. */
export const ARABIC_PARTICLES = words('al el ul ad as ash an ar at az bin ibn bint')

/** Words that hardly stand in a person’s name: "Suez Canal" has no surname. */
export const NOT_IN_NAMES = words(`
the of for with and or versus vs new old great upper lower north south east west northern southern eastern western central lake mount mountain river
sea ocean island islands city town san santa santo saint los las port fort cape bay gulf strait canal desert valley park street square university college school institute
bank company corporation inc ltd group party union league council court treaty act accord accords agreement pact war wars battle operation revolution
republic kingdom empire federation states nations organization organisation association agency service bureau department ministry office committee commission
conference summit museum palace house castle tower bridge church cathedral temple army navy air force forces guard fund law code plan project
programme program times post news press radio television airlines airways cup games prize festival red black white blue green golden gold day night
year world international national european american russian ukrainian united security human rights general ceasefire talks delegation region front wall line
doctrine theory effect system crisis movement memorandum protocol charter declaration convention resolution article peace civil cold star stock market high
taj buenos addis kuala phnom notre machu angkor puerto dhabi sierra burkina artificial climate nuclear free trade prime minister president chief state supreme
`)
