//! What shops call their columns in Slavic languages.

use super::Language;
use crate::settings::Meaning;

/// One row a language.
pub(super) const LANGUAGES: [Language; 4] = [
    Language {
        name: "Polish",
        names: &[
            (
                Meaning::Customer,
                "nrklienta numerklienta idklienta kodklienta klient kupujacy nabywca \
                 zamawiajacy kontrahent loginkupujacego",
            ),
            (Meaning::Email, "adresemail emailklienta emailkupujacego mailklienta"),
            (Meaning::Phone, "telefonklienta numertelefonu nrtelefonu telefonkupujacego"),
            (
                Meaning::Name,
                "nazwaklienta imieinazwisko nazwiskoklienta nazwakontrahenta klientnazwa",
            ),
            (Meaning::Consent, "zgoda zgodamarketingowa zgodynamarketing"),
            (
                Meaning::Order,
                "nrzamowienia numerzamowienia idzamowienia zamowienie nrfaktury \
                 numerfaktury nrparagonu numerparagonu paragon",
            ),
            (
                Meaning::Product,
                "kodproduktu idproduktu towar kodtowaru symbol indeks numerartykulu artykul",
            ),
            (
                Meaning::Description,
                "nazwaproduktu nazwatowaru nazwaoferty opisproduktu nazwaartykulu",
            ),
            (Meaning::Quantity, "ilosc liczbasztuk sztuk szt liczba"),
            (Meaning::Price, "cena cenajednostkowa cenabrutto cenanetto cenazasztuke cenasztuki"),
            (
                Meaning::Amount,
                "kwota wartosc wartoscpozycji wartoscbrutto wartoscnetto kwotapozycji",
            ),
            (
                Meaning::Total,
                "razem suma wartosczamowienia kwotazamowienia sumazamowienia lacznie \
                 dozaplaty",
            ),
            (
                Meaning::Date,
                "datazamowienia datazakupu datasprzedazy datawystawienia datafaktury \
                 datazlozenia datautworzenia",
            ),
            (Meaning::Time, "godzina czas godzinazamowienia"),
            (Meaning::Country, "kraj krajdostawy"),
            (Meaning::Status, "statuszamowienia statusplatnosci stanzamowienia"),
            (Meaning::Currency, "waluta"),
        ],
    },
    Language {
        name: "Czech and Slovak",
        names: &[
            (
                Meaning::Customer,
                "cislozakaznika idzakaznika zakaznik zakaznickecislo kodzakaznika odberatel \
                 kupujici",
            ),
            (Meaning::Email, "emailzakaznika emailovaadresa"),
            (Meaning::Phone, "telefonnicislo telefonzakaznikanecislo"),
            (
                Meaning::Name,
                "jmenozakaznika menozakaznika jmenoaprijmeni menoapriezvisko nazevzakaznika \
                 celejmeno",
            ),
            (Meaning::Consent, "souhlas suhlas souhlasmarketing"),
            (
                Meaning::Order,
                "cisloobjednavky objednavka idobjednavky kodobjednavky cislofaktury \
                 cislodokladu uctenka",
            ),
            (Meaning::Product, "kodzbozi zbozi vyrobek vyrobok tovar cislozbozi kodtovaru"),
            (
                Meaning::Description,
                "nazevproduktu nazevzbozi nazovproduktu nazovtovaru popisproduktu \
                 popiszbozi oznaceni",
            ),
            (Meaning::Quantity, "mnozstvi mnozstvo pocet pocetkusu pocetkusov kusu"),
            (Meaning::Price, "jednotkovacena cenazakus cenasdph cenabezdph prodejnicena"),
            (Meaning::Amount, "castka trzba castkaradku"),
            (
                Meaning::Total,
                "celkem celkom celkovacena celkovasuma cenacelkem sumacelkom cenaobjednavky",
            ),
            (Meaning::Date, "datumobjednavky datumnakupu datumvystaveni datumprodeje"),
            (Meaning::Time, "casobjednavky"),
            (Meaning::Country, "zeme krajina"),
            (Meaning::Status, "stav stavobjednavky stavplatby"),
            (Meaning::Currency, "mena"),
        ],
    },
    Language {
        name: "Russian",
        names: &[
            (
                Meaning::Customer,
                "номерклиента кодклиента idклиента клиент покупатель idпокупателя \
                 кодпокупателя номерпокупателя заказчик контрагент",
            ),
            (
                Meaning::Email,
                "почта электроннаяпочта emailклиента emailпокупателя адресэлектронноипочты \
                 элпочта",
            ),
            (
                Meaning::Phone,
                "телефон номертелефона телефонклиента телефонпокупателя мобильныителефон",
            ),
            (
                Meaning::Name,
                "имяклиента имяпокупателя фио фиоклиента фиопокупателя наименованиеклиента",
            ),
            (Meaning::Consent, "согласие согласиенарассылку рассылка"),
            (
                Meaning::Order,
                "заказ номерзаказа нзаказа кодзаказа idзаказа чек номерчека накладная \
                 номернакладнои счет номерсчета документ номердокумента номеротправления",
            ),
            (
                Meaning::Product,
                "артикул кодтовара idтовара товар номенклатура кодноменклатуры штрихкод",
            ),
            (
                Meaning::Description,
                "наименование названиетовара наименованиетовара название \
                 наименованиеноменклатуры описание описаниетовара",
            ),
            (Meaning::Quantity, "количество колво штук колвоштук количествотоваров"),
            (Meaning::Price, "цена ценазаединицу ценазаштуку ценатовара розничнаяцена"),
            (Meaning::Amount, "сумма стоимость суммастроки выручка суммапродажи"),
            (Meaning::Total, "итого всего суммазаказа итоговаясумма общаясумма стоимостьзаказа"),
            (
                Meaning::Date,
                "дата датазаказа датапокупки датапродажи датасоздания датаоплаты \
                 датаоформления",
            ),
            (Meaning::Time, "время времязаказа"),
            (Meaning::Country, "страна"),
            (Meaning::Status, "статус статусзаказа статусоплаты состояние"),
            (Meaning::Currency, "валюта"),
        ],
    },
    Language {
        name: "Ukrainian",
        names: &[
            (Meaning::Customer, "номерклієнта кодклієнта клієнт покупець замовник кодпокупця"),
            (Meaning::Email, "пошта електроннапошта emailклієнта"),
            (Meaning::Phone, "телефонклієнта номертелефону телефонпокупця мобільниителефон"),
            (Meaning::Name, "імяклієнта імяпокупця піб пібклієнта"),
            (Meaning::Consent, "згода згоданарозсилку"),
            (
                Meaning::Order,
                "замовлення номерзамовлення нзамовлення кодзамовлення номерчеку рахунок \
                 номеррахунку накладна номернакладноі",
            ),
            (Meaning::Product, "кодтовару idтовару"),
            (Meaning::Description, "назватовару наименування наименуваннятовару назва опис"),
            (Meaning::Quantity, "кількість кть"),
            (Meaning::Price, "ціна ціназаодиницю ціназаштуку"),
            (Meaning::Amount, "сума вартість сумарядка"),
            (Meaning::Total, "разом усього сумазамовлення загальнасума"),
            (Meaning::Date, "датазамовлення датапродажу датастворення датаоплати"),
            (Meaning::Time, "часзамовлення"),
            (Meaning::Country, "краіна"),
            (Meaning::Status, "статусзамовлення"),
        ],
    },
];
