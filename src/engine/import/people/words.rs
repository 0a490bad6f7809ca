//! Words for nobody, by language: what tills, shops and databases write where no customer is known.
//! One more language is one more row.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::letters::plain;

/// The words of a language, as `plain` leaves them, with blanks between.
#[derive(Debug)]
struct Language {
    /// They are never the name of anybody.
    nobody: &'static str,
    /// They can be a name, too: Null, Guest and Cash are surnames.
    doubtful: &'static str,
}

const LANGUAGES: [Language; 26] = [
    Language {
        // English
        nobody: "guestcustomer guestuser guestcheckout guestorder guestbuyer guestshopper \
                 guestaccount asguest walkin walkincustomer walkincust walkinclient walkinguest \
                 walkinsale walkinsales walkinbuyer walkins passingtrade anonymous \
                 anonymouscustomer anonymoususer anonymousbuyer anon unknown unknowncustomer \
                 unknownuser unknownbuyer undefined unspecified unassigned unnamed unidentified \
                 unidentifiedcustomer unregistered unregistereduser unregisteredcustomer \
                 notregistered notspecified notset notprovided notavailable notapplicable \
                 notgiven notknown notassigned nocustomer nocustomername nocustomerid \
                 nocustomerselected nocustomerinfo nocustomerdata noname nobody noone missing \
                 cashcustomer cashclient cashsale cashsales cashbuyer \
                 countersale countersales countercustomer otccustomer overthecounter \
                 retailcustomer retailsale generalcustomer generalpublic genericcustomer \
                 defaultcustomer defaultuser dummycustomer dummy placeholder casualcustomer \
                 onetimecustomer onetimebuyer storecustomer shopcustomer instorecustomer \
                 instore poscustomer possale posuser tillsale tillcustomer \
                 miscellaneouscustomer misccustomer sundrycustomer sundrydebtors sundrydebtor \
                 othercustomer othercustomers variouscustomers varioscustomers testcustomer \
                 testuser testaccount testorder testtest testbuyer customertest xxx xxxx \
                 empty deleted deletedcustomer deleteduser removeduser redacted anonymized \
                 anonymised",
        doubtful: "null none nil nan na nat void guest guests visitor test cash blank other \
                 others misc miscellaneous various default general public retail system admin \
                 administrator user client buyer customer thecustomer \
                 tester",
    },
    Language {
        // German
        nobody: "gastkunde gastbestellung gastkonto gastbesteller gastkaufer alsgast barverkauf \
                 barverkaufe barkunde barkunden bargeschaft barzahler laufkunde laufkunden \
                 laufkundschaft laufkundin thekenverkauf thekenkunde ladenverkauf ladenkunde \
                 kassenkunde kassenverkauf anonym anonymerkunde anonymerkaufer unbekannt \
                 unbekannterkunde unbekannterkaufer keinkunde ohnekunde ohnekunden ohnename \
                 keinname keineangabe nichtangegeben nichtzugeordnet nichtbekannt \
                 nichtregistriert diversekunden diverserkunde diverse sammelkunde sammeldebitor \
                 cpdkunde cpdkonto einmalkunde standardkunde testkunde testkauf testbestellung \
                 testbenutzer geloscht geloschterkunde privatkunde endkunde endverbraucher",
        doubtful: "gast gaste kunde kaufer leer keine keiner divers privat cpd",
    },
    Language {
        // Dutch
        nobody: "gastklant gastgebruiker gastbestelling passant passanten losseklant \
                 losseverkoop contanteverkoop contanteklant contant baliekl balieklant \
                 balieverkoop kassaklant kassaverkoop winkelklant anoniem anoniemeklant \
                 onbekend onbekendeklant geenklant geennaam nietopgegeven nietingevuld \
                 nietbekend diverseklanten particulier standaardklant testklant",
        doubtful: "klant geen bezoeker",
    },
    Language {
        // Swedish
        nobody: "gastkund gastkop kontantkund kontantforsaljning kontantkop diskkund \
                 diskforsaljning butikskund kassakund dropin dropinkund tillfalligkund \
                 anonymkund okand okandkund ingenkund ingenangiven ejangiven ejangivet saknas \
                 privatkund privatperson testkund",
        doubtful: "kontant kund ingen",
    },
    Language {
        // Danish and Norwegian
        nobody: "gaestekunde gjestekunde kontantkunde kontantsalg diskkunde disksalg \
                 butikskunde butikksalg kassekunde kassesalg tilfaeldigkunde tilfeldigkunde \
                 dropinkunde anonymkunde ukendt ukendtkunde ukjent ukjentkunde ingenkunde \
                 ikkeangivet ikkeangitt ikkeoppgitt diversekunder",
        doubtful: "gaest gjest",
    },
    Language {
        // French
        nobody: "clientinvite compteinvite commandeinvite clientdepassage clientsdepassage \
                 passage depassage clientcomptoir comptoir venteaucomptoir ventecomptoir \
                 venteenmagasin clientmagasin clientcaisse clientcomptant ventecomptant \
                 comptant clientdivers clientsdivers diversclients clientanonyme anonyme \
                 inconnu inconnue clientinconnu nonrenseigne nonrenseignee nonspecifie \
                 nonspecifiee nonidentifie nonidentifiee nondefini nonindique nondisponible \
                 clientnonidentifie sansclient sansnom aucunclient pasdeclient clientpardefaut \
                 clientoccasionnel clientparticulier clienttest",
        doubtful: "invite invitee aucun vide particuliers visiteur",
    },
    Language {
        // Spanish
        nobody: "clienteinvitado usuarioinvitado ventademostrador ventamostrador \
                 ventaalmostrador mostrador clientemostrador clientedemostrador \
                 publicoengeneral publicogeneral ventaalpublico ventapublico \
                 ventaalpublicoengeneral clientecontado ventacontado ventaalcontado \
                 ventadecontado clientedecontado contado consumidorfinal clientefinal \
                 clientegeneral clientegenerico clientedepaso clienteocasional clienteeventual \
                 clientevarios clientesvarios clienteanonimo anonimo desconocido desconocida \
                 clientedesconocido sincliente sinnombre sinidentificar sinespecificar \
                 sinasignar sindatos noidentificado noespecificado noregistrado nodisponible \
                 noaplica clientepordefecto clienteestandar clientecaja clientetienda \
                 clienteprueba clientedeprueba",
        doubtful: "invitado invitada cliente ninguno ninguna nadie vacio varios nulo particular \
                 visitante prueba",
    },
    Language {
        // Portuguese
        nobody: "clienteconvidado clientebalcao vendabalcao vendadebalcao balcao vendaaobalcao \
                 clientedebalcao clienteavulso vendaavulsa avulso clienteavista vendaavista \
                 clientepadrao clientenaoidentificado naoidentificado naoinformado \
                 naoespecificado naodefinido naocadastrado clientenaocadastrado \
                 clientenaoinformado consumidornaoidentificado consumidor clientediversos \
                 clientesdiversos desconhecido clientedesconhecido semcliente semnome \
                 semcadastro semidentificacao clienteteste clientedeteste",
        doubtful: "convidado nenhum ninguem vazio diversos avulsa teste",
    },
    Language {
        // Italian
        nobody: "clienteospite venditaalbanco vendital banco venditabanco clientealbanco \
                 clientebanco clientedibanco clientedipassaggio passaggio clienteoccasionale \
                 occasionale consumatorefinale clientefinale venditaaldettaglio \
                 venditaalpubblico clientianonimo sconosciuto sconosciuta clientesconosciuto \
                 nonspecificato nondefinito nonindicato nonidentificato nonregistrato \
                 nessuncliente senzacliente senzanome clientevario clientivari clientecontanti \
                 clienteprova clientetest corrispettivi",
        doubtful: "ospite nessuno vuoto privato vari",
    },
    Language {
        // Romanian
        nobody: "clientoaspete clientnumerar vanzarenumerar clientocazional clientgeneric \
                 persoanafizica clientpersoanafizica anonim clientanonim necunoscut \
                 clientnecunoscut faraclient faranume nespecificat neidentificat neinregistrat \
                 nedefinit clientdiversi",
        doubtful: "oaspete vizitator niciunul nimeni diversi",
    },
    Language {
        // Polish
        nobody: "klientgosc klientgotowkowy klientdetaliczny klientanonimowy klientjednorazowy \
                 klientprzypadkowy klientindywidualny sprzedazgotowkowa sprzedazdetaliczna \
                 sprzedazparagonowa gotowkowy detaliczny paragonowy anonimowy nieznany nieznana \
                 nieznanyklient nieokreslony nieokreslono niepodano niezarejestrowany \
                 niezalogowany brakklienta brakdanych brakkontrahenta bezklienta bezrejestracji \
                 klienttestowy zakupbezrejestracji osobaprywatna",
        doubtful: "gosc goscie brak klient detal paragon nikt gotowka",
    },
    Language {
        // Czech and Slovak
        nobody: "zakaznikhost hotovostnizakaznik maloobchodnizakaznik prodejzahotove neznamy \
                 neznamyzakaznik neregistrovany neregistrovanyzakaznik anonymni \
                 anonymnizakaznik anonymny bezzakaznika bezjmena nezadano neuvedeno neuvedene \
                 nezadane konecnyspotrebitel konecnyzakaznik beznyzakaznik hotovostnypredaj \
                 testovacizakaznik soukromaosoba koncovyzakaznik",
        doubtful: "host zakaznik zadny nikdo nikto maloobchod",
    },
    Language {
        // Hungarian
        nobody: "vendegvasarlo vendegfelhasznalo keszpenzesvevo keszpenzesvasarlo nevtelen \
                 nevtelenvasarlo ismeretlen ismeretlenvevo ismeretlenvasarlo nincsmegadva \
                 nincsvevo nincsvasarlo lakossagi lakossagivevo maganszemely alkalmivevo \
                 utcaivevo vegfelhasznalo tesztvevo tesztvasarlo nemregisztralt",
        doubtful: "vendeg vevo vasarlo nincs senki ures teszt",
    },
    Language {
        // Finnish
        nobody: "vierasasiakas vierailijatilaus kateisasiakas kateismyynti kertaasiakas \
                 satunnainenasiakas anonyymi anonyymiasiakas nimeton tuntematon \
                 tuntematonasiakas eiasiakasta eitiedossa eimaaritelty eiilmoitettu \
                 eirekisteroitynyt yksityisasiakas kuluttaja kassaasiakas myymalaasiakas \
                 testiasiakas",
        doubtful: "vieras vierailija asiakas tyhja testi",
    },
    Language {
        // Turkish
        nobody: "misafirkullanici misafirmusteri ziyaretci pesinmusteri pesinsatis pesinatis \
                 nakitmusteri nakitsatis perakende perakendemusteri perakendesatis \
                 perakendesatismusterisi nihaituketici anonimmusteri bilinmeyen \
                 bilinmeyenmusteri bilinmiyor belirtilmemis belirtilmedi belirsiz tanimsiz \
                 tanimlanmamis musterisiz musteriyok kayitsiz kayitsizmusteri uyeolmayan \
                 ismibilinmeyen testmusteri genelmusteri muhtelifmusteri muhtelif",
        doubtful: "misafir musteri yok bos nakit pesin konuk",
    },
    Language {
        // Greek
        nobody: "επισκεπτησ πελατησλιανικησ λιανικη λιανικηπωληση πωλησηλιανικησ \
                 πελατησλιανικησπωλησησ ανωνυμοσ ανωνυμοσπελατησ αγνωστοσ αγνωστοσπελατησ \
                 χωρισπελατη περαστικοσ περαστικοσπελατησ διαφοροιπελατεσ μηκαθορισμενο ιδιωτησ \
                 δοκιμαστικοσπελατησ",
        doubtful: "πελατησ κανενασ κενο διαφοροι",
    },
    Language {
        // Russian
        nobody: "гость гостевои гостевоизаказ гостевоипользователь розничныипокупатель \
                 розничныиклиент розница розничнаяпродажа физлицо физическоелицо частноелицо \
                 аноним анонимныи анонимныипокупатель анонимныиклиент неизвестно неизвестен \
                 неизвестныи неизвестныиклиент неизвестныипокупатель неуказан неуказано \
                 неуказана неопределен неопределено незарегистрирован безимени безклиента \
                 безпокупателя безрегистрации нетклиента нетданных случаиныипокупатель \
                 разовыипокупатель разовыиклиент наличнаяпродажа тестовыиклиент тестовыизаказ \
                 конечныипокупатель",
        doubtful: "покупатель клиент нет тест пусто прочие",
    },
    Language {
        // Ukrainian
        nobody: "гість роздрібниипокупець роздрібнииклієнт роздріб фізособа фізичнаособа \
                 приватнаособа анонімнии анонімниипокупець невідомо невідомии невідомииклієнт \
                 невідомиипокупець невказано невказании безімені безклієнта незареєстровании \
                 кінцевииспоживач тестовииклієнт",
        doubtful: "покупець клієнт немає",
    },
    Language {
        // Indonesian
        nobody: "tamu pelangganumum pelanggantunai pelanggantoko pelanggananonim pelangganlepas \
                 pembeliumum pembelitunai penjualantunai tanpanama tanpapelanggan \
                 tidakdiketahui tidakada tidakterdaftar belumterdaftar pelangganuji \
                 konsumenumum konsumenakhir",
        doubtful: "umum tunai pelanggan pembeli kosong",
    },
    Language {
        // Vietnamese
        nobody: "khachle khachvanglai khachhangle khachmuale khachmuataiquay banle \
                 khachkhongten khachandanh andanh khachhangandanh vodanh khongxacdinh khongro \
                 khongco khongten chuaxacdinh chuacap nhat khachletaicuahang vanglai",
        doubtful: "khach khachhang",
    },
    Language {
        // Japanese
        nobody: "ケスト ケストユーサー ケスト購入 ケスト会員 ケスト様 ケストのお客様 非会員 \
                 非会員購入 未登録 未登録会員 会員登録なし 一般客 一般 一般顧客 一般のお客様 \
                 店頭客 店頭販売 店頭 店頭顧客 現金客 現金売上 現金販売 現金売 匿名 匿名希望 \
                 匿名様 不明 不明顧客 名無し 名前なし 名称未設定 未設定 未入力 未指定 該当なし \
                 なし 無し 顧客なし 顧客不明 フリー客 通りすかり テスト テストユーサー \
                 テスト購入 テスト注文 その他 諸口 空白",
        doubtful: "",
    },
    Language {
        // Chinese
        nobody: "游客 遊客 访客 訪客 散客 零散客户 零售客户 零售顾客 零售 門市客 門市客戶 \
                 门店散客 匿名用户 匿名买家 匿名買家 匿名客户 匿名顾客 未知 未知客户 未知用户 \
                 未知客戶 未注册 未注册用户 未登录 未登錄 未设置 未填写 未填寫 无 無 无客户 \
                 無客戶 暂无 空 现金客户 現金客戶 现金销售 现金 普通客户 普通顾客 默认客户 \
                 默认用户 預設客戶 默认 一般客户 一般客戶 非会员 非會員 过路客 路人 测试 測試 \
                 测试用户 测试客户 測試客戶 其他 其他客户 其它",
        doubtful: "",
    },
    Language {
        // Korean
        nobody: "게스트 비회원 비회원구매 비회원주문 비회원고객 손님 일반손님 일반고객 일반 \
                 방문객 방문고객 워크인 워크인고객 현장판매 현장고객 현금고객 현금판매 매장고객 \
                 매장방문 익명 익명고객 무명 무명씨 미등록 미등록고객 미지정 미입력 미상 불명 \
                 알수없음 고객없음 없음 이름없음 해당없음 기타 기타고객 테스트 테스트고객 \
                 테스트주문",
        doubtful: "",
    },
    Language {
        // Thai
        nobody: "ลูกคาทัวไป ลูกคาเงินสด ลูกคาขาจร ขาจร ลูกคาหนาราน หนาราน ขายหนาราน ขายสด เงินสด \
                 ผูเยียมชม บุคคลทัวไป ลูกคาไมระบุชือ ไมระบุ ไมระบุชือ ไมทราบ ไมมี ไมมีชือ ทดสอบ ทัวไป แขก",
        doubtful: "ลูกคา",
    },
    Language {
        // Arabic
        nobody: "زائر ضيف عميل عميلنقدي نقدي عميلعام عميلزائر زبوننقدي زبونعام زبونعابر مجهول \
                 عميلمجهول غيرمعروف غيرمسجل غيرمحدد بدون بدونعميل بدوناسم لايوجد عميلافتراضي \
                 مبيعاتنقدية عميلتجريبي تجربة",
        doubtful: "",
    },
    Language {
        // Hebrew
        nobody: "אורח לקוחאורח לקוחמזדמן מזדמן לקוחכללי כללי לקוחמזומן לקוחקופה אנונימי לאידוע \
                 לקוחלאידוע לאמזוהה לאצוין ללאשם ללאלקוח איןלקוח לקוחלארשום בדיקה",
        doubtful: "לקוח",
    },
];

/// What stands before the `@` of an address that is nobody's.
const NOBODYS: &str = "noreply donotreply noemail nomail none null na nil nobody anonymous anon guest \
                       unknown undefined notset notprovided test dummy fake sample example xxx abc \
                       noemailprovided emailnotprovided nocustomer walkin walkincustomer cashcustomer \
                       gast anonym unbekannt keineemail invite inconnu anonyme sinemail sincorreo \
                       nocorreo notiene clientefinal consumidorfinal mostrador semail sememail \
                       naotem ospite sconosciuto brak brakmaila gosc misafir";

/// What stands there when the address can be that of the till or the shop itself.
const SHOPS: &str = "pos till cash cashier shop store retail counter sales kasse kassa laden filiale \
                     verkauf caisse magasin boutique vente caja tienda ventas loja caixa vendas \
                     cassa negozio vendite sklep kasa magaza butik kunde customer client cliente";

/// How sure it is that something is nobody's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// It is.
    Nobody,
    /// It can be a name, too: how often it occurs tells.
    Doubtful,
}

/// Bytes of the longest word.
pub(super) const LONGEST: usize = 80;

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let rows = LANGUAGES.iter();
    table(rows.flat_map(|row| [(row.nobody, Word::Nobody), (row.doubtful, Word::Doubtful)]))
});

static ADDRESSES: LazyLock<HashMap<&str, Word>> =
    LazyLock::new(|| table([(NOBODYS, Word::Nobody), (SHOPS, Word::Doubtful)].into_iter()));

fn table(lists: impl Iterator<Item = (&'static str, Word)>) -> HashMap<&'static str, Word> {
    let word = |(list, word): (&'static str, Word)| {
        list.split(' ').filter(|each| !each.is_empty()).map(move |each| (each, word))
    };
    lists.flat_map(word).collect()
}

/// What a text is that [`plain`] has left: a word for nobody, or none.
pub(super) fn word(plain: &str) -> Option<Word> {
    WORDS.get(plain).copied()
}

/// Whether an e-mail address is that of nobody: what is before the `@` says so, or it is the same as
/// what is behind it, as in `none@none.com` and `a@a.a`.
pub(super) fn address(address: &str) -> Option<Word> {
    let (name, host) = address.split_once('@')?;
    let (name, host) = (plain(name), plain(host.split('.').next().unwrap_or_default()));
    if name == host && (name.len() < 3 || ADDRESSES.contains_key(name.as_str())) {
        return Some(Word::Nobody);
    }
    ADDRESSES.get(name.as_str()).copied()
}

/// Whether a name has a word for nobody of at least six letters in it: `POS customer 2`.
pub(in super::super) fn has_role(label: &str) -> bool {
    // Most labels are numbers.
    if label.contains('@') || !label.contains(char::is_alphabetic) {
        return false;
    }
    let plain = plain(label);
    // A letter of most other scripts is more than one of ours.
    let is_long = |word: &&str| word.len() >= 6;
    let rows = LANGUAGES.iter().flat_map(|row| row.nobody.split(' '));
    rows.filter(is_long).any(|word| plain.contains(word))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_word_is_plain_and_there_once() {
        let mut seen = BTreeSet::new();
        for row in &LANGUAGES {
            for word in row.nobody.split(' ').chain(row.doubtful.split(' ')) {
                assert_eq!(plain(word), word);
                assert!(word.len() <= LONGEST && (word.is_empty() || seen.insert(word)), "{word}");
            }
        }
        assert!(seen.len() > 900);
    }

    #[test]
    fn nobodys_addresses_are_told() {
        for (text, expected) in [
            ("noreply@shop.example", Some(Word::Nobody)),
            ("No-Reply@shop.example", Some(Word::Nobody)),
            ("guest@shop.example", Some(Word::Nobody)),
            ("none@none.com", Some(Word::Nobody)),
            ("a@a.a", Some(Word::Nobody)),
            ("pos@shop.example", Some(Word::Doubtful)),
            ("ada@ada.example", None),
            ("ada@example.com", None),
            ("guest", None),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
    }

    #[test]
    fn a_role_is_a_part_of_a_name() {
        for name in
            ["Walk-in 2", "Store 4 Walk-In Customer", "Barverkauf Filiale 2", "POS customer"]
        {
            assert!(has_role(name), "{name}");
        }
        for name in ["Ada Null", "Gast, Eva", "Walker", "Kunde GmbH", "guest@example.com"] {
            assert!(!has_role(name), "{name}");
        }
    }
}
