/**
 * Every country, one a line: its names, the usual one first, then after a bar its adjectives and demonyms. All folded as
 * in answers. Former and divided states are listed where they are taken for another.
 */
export const COUNTRY_LINES = `
afghanistan|afghan,afghani
albania|albanian
algeria|algerian
andorra|andorran
angola|angolan
antigua and barbuda,antigua|antiguan
argentina,argentine republic|argentine,argentinian
armenia|armenian
australia,commonwealth of australia|australian
austria|austrian
azerbaijan,azerbaidjan|azerbaijani,azeri
bahamas|bahamian
bahrain|bahraini
bangladesh|bangladeshi
barbados|barbadian
belarus,weissrussland,white russia,belorussia,byelorussia|belarusian,belarussian
belgium|belgian
belize|belizean
benin,dahomey|beninese
bhutan|bhutanese
bolivia|bolivian
bosnia and herzegovina,bosnia,bosnia herzegovina|bosnian
botswana|botswanan
brazil,brasil|brazilian
brunei,brunei darussalam|bruneian
bulgaria|bulgarian
burkina faso,upper volta|burkinabe
burundi|burundian
cabo verde,cape verde|cape verdean
cambodia,kampuchea|cambodian
cameroon,cameroun|cameroonian
canada|canadian
central african republic,car|central african
chad,tchad|chadian
chile|chilean
china,people s republic of china,people republic of china,peoples republic of china,prc|chinese
colombia|colombian
comoros|comorian
republic of the congo,republic of congo,congo brazzaville,congo republic|
democratic republic of the congo,democratic republic of congo,dr congo,drc,congo kinshasa,zaire|
costa rica|costa rican
cote d ivoire,cote divoire,ivory coast|ivorian
croatia|croatian,croat
cuba|cuban
cyprus|cypriot
northern cyprus|turkish cypriot
czech republic,czechia|czech
czechoslovakia|czechoslovak
denmark|danish,dane
djibouti|djiboutian
dominica|
dominican republic|
ecuador|ecuadorian,ecuadorean
egypt|egyptian
el salvador|salvadoran,salvadorean
equatorial guinea|equatorial guinean,equatoguinean
eritrea|eritrean
estonia|estonian
eswatini,swaziland|swazi
ethiopia,abyssinia|ethiopian
fiji|fijian
finland|finnish,finn
france|french
gabon|gabonese
gambia|gambian
georgia|georgian
germany,federal republic of germany|german
east germany,german democratic republic,gdr,ddr|east german
west germany,frg|west german
ghana|ghanaian
greece,hellas|greek
grenada|grenadian
guatemala|guatemalan
guinea|guinean
guinea bissau|bissau guinean
papua new guinea,png|papua new guinean
guyana|guyanese
french guiana|
haiti|haitian
honduras|honduran
hungary|hungarian
iceland|icelandic,icelander
india|indian
indonesia|indonesian
iran,islamic republic of iran|iranian
iraq,irak|iraqi
ireland,eire,republic of ireland|irish
northern ireland|northern irish
israel|israeli
italy|italian
jamaica|jamaican
japan,nippon|japanese
jordan|jordanian
kazakhstan,kazakstan|kazakh,kazakhstani
kenya|kenyan
kiribati|
north korea,democratic people s republic of korea,democratic people republic of korea,democratic peoples republic of korea,dprk|north korean
south korea,republic of korea,rok|south korean
korea|korean
kosovo|kosovar,kosovan
kuwait|kuwaiti
kyrgyzstan,kirgizstan,kirghizia,kyrgyz republic|kyrgyz
laos|lao,laotian
latvia|latvian
lebanon|lebanese
lesotho|basotho
liberia|liberian
libya|libyan
liechtenstein|
lithuania|lithuanian
luxembourg,luxemburg|luxembourgish
madagascar|malagasy
malawi|malawian
malaysia|malaysian
maldives|maldivian
mali|malian
malta|maltese
marshall islands|marshallese
mauritania|mauritanian
mauritius|mauritian
mexico|mexican
micronesia|micronesian
moldova,moldavia|moldovan
transnistria|
monaco|monegasque
mongolia|mongolian
montenegro|montenegrin
morocco|moroccan
mozambique|mozambican
myanmar,burma|burmese
namibia|namibian
nauru|nauruan
nepal|nepali,nepalese
netherlands,holland|dutch
new zealand,aotearoa|new zealander
nicaragua|nicaraguan
niger|nigerien
nigeria|nigerian
north macedonia,macedonia,fyrom|macedonian
norway|norwegian
oman|omani
pakistan|pakistani
palau|palauan
palestine|palestinian
panama|panamanian
paraguay|paraguayan
peru|peruvian
philippines|filipino,philippine
poland|polish,pole
portugal|portuguese
qatar|qatari
romania,rumania,roumania|romanian
russia,russian federation|russian
soviet union,ussr,union of soviet socialist republics|soviet
rwanda|rwandan
saint kitts and nevis,st kitts and nevis|
saint lucia,st lucia|saint lucian
saint vincent and the grenadines,st vincent and the grenadines|
samoa,western samoa|samoan
american samoa|american samoan
san marino|sammarinese
sao tome and principe|sao tomean
saudi arabia,kingdom of saudi arabia,ksa|saudi,saudi arabian
senegal|senegalese
serbia|serbian,serb
serbia and montenegro|
yugoslavia|yugoslav
seychelles|seychellois
sierra leone|sierra leonean
singapore|singaporean
slovakia,slovak republic|slovak,slovakian
slovenia|slovenian,slovene
solomon islands|solomon islander
somalia|somali
somaliland|somalilander
south africa|south african
spain|spanish,spaniard
sri lanka,ceylon|sri lankan
sudan|sudanese
south sudan|south sudanese
suriname,surinam|surinamese
sweden|swedish,swede
switzerland|swiss
syria,syrian arab republic|syrian
taiwan,republic of china,chinese taipei|taiwanese
tajikistan,tadzhikistan|tajik
tanzania|tanzanian
thailand,siam|thai
timor leste,east timor|timorese
west timor|
togo|togolese
tonga|tongan
trinidad and tobago|trinidadian
tunisia|tunisian
turkey,turkiye|turkish,turk
turkmenistan|turkmen
tuvalu|tuvaluan
uganda|ugandan
ukraine|ukrainian
united arab emirates,uae,emirates|emirati
united kingdom,uk,great britain,britain|british,briton
england|english
scotland|scottish,scot
wales|welsh
united states,united states of america,usa,us,america|american
uruguay|uruguayan
uzbekistan|uzbek
vanuatu|vanuatuan
vatican city,vatican,holy see|
venezuela|venezuelan
vietnam,viet nam|vietnamese
north vietnam|north vietnamese
south vietnam|south vietnamese
yemen|yemeni
north yemen|
south yemen|
zambia|zambian
zimbabwe,rhodesia|zimbabwean
western sahara|sahrawi
virgin islands|
british virgin islands|
greenland|greenlandic
`
