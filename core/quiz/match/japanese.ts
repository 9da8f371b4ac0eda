/** Readings of frequent Japanese family and given names: characters alone do not tell how a name is spoken. */
export const JAPANESE_READINGS: ReadonlyMap<string, string> = new Map(
  `佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki
|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|斎藤 saito|清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe|石川 ishikawa|山下 yamashita
|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota
|西村 nishimura|藤井 fujii|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|中川 nakagawa|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura|和田 wada|中山 nakayama
|石田 ishida|上田 ueda|森田 morita|小泉 koizumi|麻生 aso|菅 suga|岸田 kishida|石破 ishiba|野田 noda|鳩山 hatoyama|宮崎 miyazaki|黒澤 kurosawa|黒沢 kurosawa|大江 oe|川端 kawabata
|三島 mishima|夏目 natsume|芥川 akutagawa|東條 tojo|東条 tojo|岸 kishi|田中 tanaka|中曽根 nakasone|羽生 hanyu|大谷 otani|大坂 osaka|豊田 toyoda|本田 honda|松下 matsushita|河野 kono|小池 koike
|小島 kojima|秀夫 hideo|晋三 shinzo|純一郎 junichiro|太郎 taro|義偉 yoshihide|文雄 fumio|茂 shigeru|佳彦 yoshihiko|由紀夫 yukio|駿 hayao|明 akira|健三郎 kenzaburo|康成 yasunari|漱石 soseki|龍之介 ryunosuke
|英機 hideki|信介 nobusuke|角栄 kakuei|康弘 yasuhiro|結弦 yuzuru|翔平 shohei|春樹 haruki|一郎 ichiro|次郎 jiro|健 ken|誠 makoto|浩 hiroshi|洋 hiroshi|隆 takashi|和夫 kazuo|直人 naoto
|百合子 yuriko|洋子 yoko|恵子 keiko|裕子 yuko|陽子 yoko|美智子 michiko|雅子 masako|裕仁 hirohito|明仁 akihito|徳仁 naruhito|なおみ naomi|早苗 sanae|高市 takaichi|進次郎 shinjiro|剛 takeshi|武 takeshi|北野 kitano`
    .split('|')
    .map((pair) => pair.trim().split(' '))
    .flatMap(([characters, reading]) => (characters && reading ? [[characters, reading] as const] : [])),
)
