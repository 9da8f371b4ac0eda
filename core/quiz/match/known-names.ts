import { foldedText } from './texts'

/** Bodies that the news calls by their letters, in several languages, one a line; the usual name first. */
const BODIES = `
United Nations,UN,UNO,United Nations Organization,United Nations Organisation,ONU,Vereinte Nationen,Nations unies,Naciones Unidas,ООН,Организация Объединённых Наций,الأمم المتحدة,联合国
United Nations Security Council,UN Security Council,UNSC,Security Council,Совет Безопасности ООН
United Nations General Assembly,UN General Assembly,UNGA,General Assembly
NATO,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance,Atlantic Alliance,OTAN,НАТО
European Union,EU,UE,Europäische Union,Union européenne,Unión Europea,ЕС,ЄС,Европейский союз
European Commission,EC,Commission européenne,Еврокомиссия,Европейская комиссия
European Parliament,EP,Europarlament,Европарламент
European Central Bank,ECB,BCE,EZB,ЕЦБ
European Economic Community,EEC
European Court of Human Rights,ECHR,ECtHR,CEDH,ЕСПЧ
European Court of Justice,ECJ,Court of Justice of the European Union,CJEU
Council of Europe,CoE,Совет Европы
European Council
International Atomic Energy Agency,IAEA,AIEA,OIEA,IAEO,МАГАТЭ
International Energy Agency,IEA,AIE
International Monetary Fund,IMF,FMI,IWF,МВФ
World Bank,World Bank Group,Banque mondiale,Weltbank,Всемирный банк
World Health Organization,World Health Organisation,WHO,OMS,ВОЗ,ВООЗ
World Trade Organization,World Trade Organisation,WTO,OMC,ВТО,СОТ
World Food Programme,World Food Program,WFP,ВПП
World Meteorological Organization,World Meteorological Organisation,WMO,ВМО
International Labour Organization,International Labor Organization,International Labour Organisation,ILO,OIT,МОТ
International Criminal Court,ICC,CPI,МУС,Международный уголовный суд
International Court of Justice,ICJ,World Court,CIJ,IGH
International Criminal Police Organization,International Criminal Police Organisation,Interpol,Интерпол
International Olympic Committee,IOC,CIO,COI,МОК
International Committee of the Red Cross,ICRC,CICR,IKRK,МККК
International Organization for Migration,International Organisation for Migration,IOM,OIM
International Civil Aviation Organization,International Civil Aviation Organisation,ICAO
International Maritime Organization,International Maritime Organisation,IMO
Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe,Organization for Security and Co-operation in Europe,OSCE,OSZE,ОБСЕ,ОБСЄ
Organization for Economic Cooperation and Development,Organisation for Economic Co-operation and Development,Organization for Economic Co-operation and Development,OECD,OCDE,ОЭСР
Organization of the Petroleum Exporting Countries,Organisation of the Petroleum Exporting Countries,OPEC,OPEP,ОПЕК
Organization of American States,Organisation of American States,OAS,OEA
Organization of African Unity,Organisation of African Unity,OAU
Organization of Islamic Cooperation,Organisation of Islamic Cooperation,OIC
Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons,OPCW,ОЗХО
Organization of Eastern Caribbean States,Organisation of Eastern Caribbean States,OECS
African Union,AU
Arab League,League of Arab States
League of Nations,Société des Nations,Völkerbund
Association of Southeast Asian Nations,Association of South East Asian Nations,ASEAN,АСЕАН
South Asian Association for Regional Cooperation,SAARC
Asia-Pacific Economic Cooperation,APEC,АТЭС
Economic Community of West African States,ECOWAS,CEDEAO
Southern African Development Community,SADC
East African Community,EAC
Intergovernmental Authority on Development,IGAD
Gulf Cooperation Council,GCC,Cooperation Council for the Arab States of the Gulf
Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO,ШОС
Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO,ОДКБ
Commonwealth of Independent States,CIS,СНГ,СНД
Commonwealth of Nations
Eurasian Economic Union,EAEU,EEU,ЕАЭС
Warsaw Pact,Warsaw Treaty Organization,Warsaw Treaty Organisation
Southeast Asia Treaty Organization,Southeast Asia Treaty Organisation,SEATO
North American Free Trade Agreement,NAFTA
United States-Mexico-Canada Agreement,USMCA
Southern Common Market,Mercosur,Mercosul
Caribbean Community,CARICOM
Pacific Islands Forum,PIF
United Nations Children’s Fund,United Nations International Children’s Emergency Fund,UNICEF,ЮНИСЕФ
United Nations Educational Scientific and Cultural Organization,United Nations Educational Scientific and Cultural Organisation,UNESCO,ЮНЕСКО
United Nations High Commissioner for Refugees,UN High Commissioner for Refugees,UN Refugee Agency,UNHCR,ACNUR,УВКБ
United Nations Relief and Works Agency,UN Relief and Works Agency,UNRWA,БАПОР
United Nations Development Programme,UN Development Programme,UNDP,PNUD
United Nations Environment Programme,UN Environment Programme,UNEP
Food and Agriculture Organization,Food and Agriculture Organisation,FAO,ФАО
Intergovernmental Panel on Climate Change,IPCC,GIEC
Palestine Liberation Organization,Palestine Liberation Organisation,PLO,OLP,ООП
Central Intelligence Agency,CIA,ЦРУ
Federal Bureau of Investigation,FBI,ФБР
National Security Agency,NSA,АНБ
Federal Security Service,FSB,ФСБ
KGB,Committee for State Security,КГБ
Security Service of Ukraine,SBU,СБУ
Islamic Revolutionary Guard Corps,IRGC,Revolutionary Guards,Revolutionary Guard,КСИР
Group of Seven,G7,G-7,Большая семёрка
Group of Eight,G8,G-8
Group of Twenty,G20,G-20,Большая двадцатка
BRICS,БРИКС
Red Cross,Croix-Rouge,Rotes Kreuz,Красный Крест
Doctors Without Borders,Médecins Sans Frontières,MSF
Amnesty International
Human Rights Watch,HRW
`
/** Cities with names that no rule brings together, one a line; the usual English name first. Names of another time (Leningrad) are no answer for today’s. */
const CITIES = `
Kyiv,Kiev,Kiew,Kijów,Київ,Киев,Κίεβο,كييف,基辅
Kharkiv,Kharkov,Charkow,Charkiw,Харків,Харьков
Lviv,Lvov,Lwów,Lemberg,Львів,Львов
Odesa,Odessa,Одеса,Одесса
Mykolaiv,Nikolaev,Nikolayev,Mykolayiv,Миколаїв,Николаев
Dnipro,Dnepr,Дніпро,Днепр
Zaporizhzhia,Zaporizhia,Zaporozhye,Saporischschja,Запоріжжя,Запорожье
Chernihiv,Chernigov,Tschernihiw,Чернігів,Чернигов
Chernivtsi,Czernowitz,Cernăuți,Чернівці,Черновцы
Chornobyl,Chernobyl,Tschernobyl,Чорнобиль,Чернобыль
Bakhmut,Бахмут
Luhansk,Lugansk,Луганськ,Луганск
Rivne,Rovno,Рівне,Ровно
Ternopil,Ternopol,Тернопіль,Тернополь
Simferopol,Simferopil,Aqmescit,Симферополь
Moscow,Moskva,Moskau,Moscou,Moscú,Mosca,Moskwa,Москва,Μόσχα,موسكو,莫斯科,מוסקבה
Saint Petersburg,St Petersburg,Petersburg,Sankt-Peterburg,Санкт-Петербург
Volgograd,Волгоград
Yekaterinburg,Ekaterinburg,Екатеринбург
Nizhny Novgorod,Нижний Новгород
Kaliningrad,Калининград
Warsaw,Warszawa,Warschau,Varsovie,Varsovia,Варшава
Kraków,Cracow,Krakau,Краков
Gdańsk,Danzig,Гданьск
Wrocław,Breslau,Вроцлав
Poznań,Posen
Prague,Praha,Prag,Praga,Прага
Brno,Brünn
Bratislava,Pressburg,Pozsony,Братислава
Budapest,Будапешт
Vienna,Wien,Vienne,Viena,Вена,Відень,Viyana,维也纳
Munich,München,Monaco di Baviera,Мюнхен
Cologne,Köln,Кёльн
Nuremberg,Nürnberg,Нюрнберг
Berlin,Берлин,Берлін,柏林
Hanover,Hannover
Aachen,Aix-la-Chapelle
Geneva,Genève,Genf,Ginevra,Ginebra,Cenevre,Женева,جنيف,日内瓦
Zurich,Zürich,Цюрих
Basel,Basle,Bâle,Базель
Bern,Berne,Берн
Lucerne,Luzern
Brussels,Bruxelles,Brussel,Brüssel,Bruselas,Брюссель,布鲁塞尔
Antwerp,Antwerpen,Anvers
Bruges,Brugge
Ghent,Gent,Gand
The Hague,Hague,Den Haag,La Haye,La Haya,’s-Gravenhage,Гаага
Copenhagen,København,Kopenhagen,Copenhague,Копенгаген
Gothenburg,Göteborg
Helsinki,Helsingfors,Хельсинки
Tallinn,Таллин
Turku,Åbo
Vilnius,Wilno,Vilna,Wilna,Вильнюс
Kaunas,Kovno
Riga,Rīga,Рига
Lisbon,Lisboa,Lissabon,Lisbonne,Лиссабон
Porto,Oporto
Seville,Sevilla
Zaragoza,Saragossa
Rome,Roma,Rom,Рим,روما,罗马
Milan,Milano,Mailand,Милан
Turin,Torino,Турин
Venice,Venezia,Venedig,Venise,Венеция
Florence,Firenze,Florenz,Флоренция
Naples,Napoli,Neapel,Неаполь
Genoa,Genova,Genua,Gênes,Генуя
Padua,Padova
Syracuse,Siracusa
Paris,Parigi,Париж,باريس,巴黎
Strasbourg,Straßburg,Strassburg,Страсбург
Marseille,Marseilles
London,Londres,Londra,Лондон,伦敦,لندن
Athens,Athína,Athen,Athènes,Atenas,Atene,Αθήνα,Афины
Thessaloniki,Salonica,Salonika,Saloniki,Θεσσαλονίκη,Салоники
Piraeus,Pireas
Istanbul,İstanbul,Stamboul,Стамбул,إسطنبول
İzmir,Izmir
Ankara,Анкара
Belgrade,Beograd,Belgrad,Београд,Белград
Bucharest,București,Bukarest,Bucarest,Бухарест
Sofia,София
Skopje,Üsküp,Скопје
Pristina,Prishtina,Prishtinë,Приштина
Sarajevo,Сараево,Сарајево
Dubrovnik,Ragusa
Rijeka,Fiume
Tirana,Tiranë,Тирана
Nicosia,Lefkosia,Lefkoşa,Λευκωσία
Chișinău,Chisinau,Kishinev,Кишинёв
Tbilisi,Tiflis,თბილისი,Тбилиси
Yerevan,Erevan,Eriwan,Երևան,Ереван
Baku,Bakı,Баку
Stepanakert,Khankendi,Xankəndi
Astana,Астана
Almaty,Alma-Ata,Алматы,Алма-Ата
Bishkek,Бишкек
Dushanbe,Душанбе
Tashkent,Toshkent,Ташкент
Ashgabat,Aşgabat,Ashkhabad,Ашхабад
Tehran,Teheran,Téhéran,تهران,Тегеран,德黑兰
Isfahan,Esfahan,اصفهان
Baghdad,Bagdad,بغداد,Багдад
Mosul,الموصل,Мосул
Basra,البصرة
Erbil,Irbil,Arbil,Hewlêr
Damascus,Dimashq,Damaskus,Damas,دمشق,Дамаск
Aleppo,Halab,Alep,حلب,Алеппо
Homs,حمص
Beirut,Beyrouth,بيروت,Бейрут
Jerusalem,Yerushalayim,Al-Quds,القدس,ירושלים,Иерусалим
Tel Aviv,תל אביב,Тель-Авив
Bethlehem,Bayt Lahm
Hebron,Al-Khalil,الخليل
Nablus,Shechem
Jericho,Ariha
Cairo,Al-Qahirah,Kairo,Le Caire,القاهرة,Каир,开罗
Alexandria,Al-Iskandariyah,الإسكندرية
Tripoli,طرابلس,Триполи
Algiers,Alger,Argel,الجزائر العاصمة
Tunis,تونس العاصمة
Casablanca,Dar el-Beida,الدار البيضاء
Tangier,Tanger,طنجة
Marrakesh,Marrakech,مراكش
Fez,Fes,Fès
Khartoum,Khartum,الخرطوم,Хартум
Sana’a,Sanaa,صنعاء
Mecca,Makkah,Mekka,La Mecque,مكة
Medina,Al-Madinah,المدينة المنورة
Riyadh,Riad,الرياض,Эр-Рияд
Jeddah,Jidda,Djeddah,جدة
Doha,الدوحة,Доха
Abu Dhabi,أبوظبي
Muscat,Masqat,مسقط
Manama,المنامة
Mogadishu,Mogadiscio,Muqdisho
Addis Ababa,Addis Abeba
Dar es Salaam,Daressalam
N’Djamena,Ndjamena
Pretoria,Tshwane
Gqeberha,Port Elizabeth
Kabul,کابل,Кабул
Kandahar,Qandahar
Mumbai,Bombay,मुंबई
Kolkata,Calcutta,কলকাতা
Chennai,Madras
Bengaluru,Bangalore
Varanasi,Benares,Banaras
Pune,Poona
Thiruvananthapuram,Trivandrum
Dhaka,Dacca,ঢাকা
Yangon,Rangoon
Kathmandu,Katmandu,काठमांडू
Hanoi,Hà Nội,Ханой
Ho Chi Minh City
Phnom Penh,Пномпень
Jakarta,Djakarta
Bangkok,Krung Thep
Beijing,Peking,Pékin,Pekín,Pechino,北京,Пекин,Пекін,بكين
Nanjing,Nanking,南京
Guangzhou,Canton,Kanton,广州
Tianjin,Tientsin,天津
Chongqing,Chungking,重庆
Shenyang,沈阳
Xi’an,Xian,Sian,西安
Shanghai,上海,Шанхай
Hong Kong,Hongkong,Xianggang,香港,Гонконг
Macau,Macao,澳门
Taipei,Taibei,台北,Тайбэй
Kaohsiung,Gaoxiong,高雄
Lhasa,拉萨
Ürümqi,Urumqi,Urumchi
Tokyo,東京,东京,Токио
Kyoto,京都
Osaka,大阪
Hiroshima,広島,Хиросима
Nagasaki,長崎,Нагасаки
Seoul,Soul,서울,Сеул,首尔
Busan,Pusan,부산
Incheon,Inchon
Pyongyang,P’yŏngyang,평양,Пхеньян,平壤
Ulaanbaatar,Ulan Bator,Улан-Батор
Havana,La Habana,Havanna,La Havane,Гавана
Mexico City,Ciudad de México
Washington,Washington DC,Washington D.C.,Вашингтон
New York,New York City,NYC,Nueva York,Нью-Йорк,纽约
Quebec City,Québec
Rio de Janeiro,Rio
`

const MEANINGS = new Map<string, string>()

/** The body or city that a text names by any of its names; null if it is no such name, or may be several. */
function meaningOf(folded: string): string | null {
  if (MEANINGS.size === 0) {
    for (const line of `${BODIES}${CITIES}`.split('\n').filter((text) => text !== '')) {
      const names = line.split(',')
      for (const name of names) MEANINGS.set(foldedText(name), names[0] ?? '')
    }
  }
  return MEANINGS.get(folded) ?? null
}

/** Whether two texts name one well-known body or city; "other" if they name two; null if one of them names none. */
export function compareKnown(accepted: string, given: string): 'same' | 'other' | null {
  const ours = meaningOf(foldedText(accepted))
  const theirs = ours === null ? null : meaningOf(foldedText(given))
  if (ours === null || theirs === null) return null
  return ours === theirs ? 'same' : 'other'
}
