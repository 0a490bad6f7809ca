//! What columns are called that hold other people and things than the customer: those who sell, where
//! they do, how it is sent and paid, and what is written down about it.
//!
//! Such columns have numbers and codes that come again, so their values look like customers.

/// Parts of names, as `plain` leaves them, one row a language.
const WORDS: [&str; 26] = [
    // English
    "store shop branch site till register terminal staff employee cashier seller vendor \
     supplier product item category campaign coupon zip post region salesperson salesman \
     salesrep salesagent saleagent rep agent clerk server waiter operator handledby servedby \
     createdby enteredby processedby useragent manager department warehouse location channel \
     device brand manufacturer carrier courier tracking ship deliver receipt invoice voucher \
     ticket payment method gateway reference transaction batch session tableno",
    // German
    "filiale kasse kassierer verkaufer mitarbeiter bediener bedienung lieferant hersteller \
     marke lager standort verkaufsstelle geschaft laden personal vertreter berater \
     sachbearbeiter kellner versand liefer beleg bon rechnungsnr zahlungsart warengruppe \
     kategorie postleitzahl plz",
    // Dutch
    "filiaal kassa kassier verkoper medewerker leverancier winkel magazijn merk bezorg \
     verzend bonnummer betaalwijze",
    // Swedish
    "butik kassor saljare expedit anstalld leverantor avdelning lagerplats leverans kvitto \
     betalsatt",
    // Danish and Norwegian
    "forretning kasserer ekspedient saelger selger medarbejder ansatt ansat leverandor \
     levering kvittering butikk avdeling afdeling",
    // French
    "magasin boutique caisse caissier caissiere vendeur vendeuse employe fournisseur \
     succursale rayon pointdevente serveur commercial operateur livraison expedition livreur \
     recu paiement marque entrepot codepostal categorie",
    // Spanish
    "tienda sucursal caja cajero cajera vendedor vendedora empleado dependiente proveedor \
     almacen mesero camarero operador envio entrega recibo boleta pago marca codigopostal \
     categoria local puntodeventa",
    // Portuguese
    "loja filial caixa funcionario atendente fornecedor armazem garcom cupom pagamento cep",
    // Italian
    "negozio puntovendita cassa cassiere cassiera venditore venditrice commesso commessa \
     dipendente fornitore magazzino operatore cameriere agente consegna spedizione scontrino \
     reparto",
    // Romanian
    "magazin casier vanzator angajat furnizor depozit livrare plata gestiune",
    // Polish
    "sklep kasa kasjer sprzedawca pracownik dostawca magazyn oddzial kelner dostawa wysylka \
     paragon platnosc kategoria handlowiec placowka obslugujacy",
    // Czech and Slovak
    "prodejna obchod pokladna pokladni pokladnik prodejce predajca predajna zamestnanec \
     dodavatel pobocka sklad obsluha cisnik doprava uctenka platba",
    // Hungarian
    "uzlet bolt penztar penztaros elado alkalmazott beszallito szallito raktar pincer \
     szallitas nyugta fizetes dolgozo",
    // Finnish
    "myymala kauppa kassanhoitaja myyja tyontekija toimittaja varasto toimipiste tarjoilija \
     toimitus kuitti maksu tuoteryhma",
    // Turkish
    "magaza sube kasiyer satici satistemsilcisi personel tedarikci depo garson kargo teslimat \
     fis odeme kategori marka calisan",
    // Greek
    "καταστημα ταμειο ταμιασ πωλητησ υπαλληλοσ προμηθευτησ αποθηκη σερβιτοροσ αποστολη \
     παραδοση αποδειξη πληρωμη κατηγορια",
    // Russian
    "магазин касса кассир продавец сотрудник менеджер поставщик склад филиал официант \
     оператор доставка отгрузка чек оплата категория бренд торговаяточка",
    // Ukrainian
    "крамниця каса касир продавець працівник постачальник філія офіціант відвантаження \
     категорія",
    // Indonesian
    "toko cabang kasir penjual pegawai karyawan pemasok gudang pelayan pengiriman kurir struk \
     pembayaran merek",
    // Vietnamese
    "cuahang chinhanh quay thungan nhanvien nguoiban nhacungcap kho giaohang bienlai \
     thanhtoan danhmuc",
    // Japanese
    "店舗 店 支店 レシ 担当 販売員 店員 従業員 スタッフ 仕入先 倉庫 配送 発送 レシート 支払 \
     カテコリ 部門",
    // Chinese
    "门店 店铺 分店 收银 收款 店员 营业员 销售员 业务员 员工 导购 供应商 卖家 仓库 发货 快递 \
     物流 小票 支付方式 类目 分类 門市 店鋪 收銀 業務員 員工 供應商 賣家 發貨 付款方式",
    // Korean
    "매장 점포 지점 계산원 캐셔 판매원 판매자 직원 담당자 공급 창고 배송 택배 영수증 결제수단 \
     카테고리 포스 단말",
    // Thai
    "ราน สาขา แคชเชียร พนักงาน ผูขาย ผูจำหนาย คลังสินคา จัดสง ใบเสรจ ชำระ หมวดหมู",
    // Arabic
    "المتجر الفرع الكاشير البائع الموظف المورد المستودع الشحن التوصيل الايصال الدفع الفئة",
    // Hebrew
    "חנות סניף קופה קופאי מוכר עובד ספק מחסן משלוח קבלה תשלום קטגוריה",
];

/// Whether the name of a column, as `plain` leaves it, says that it is not that of the customer.
pub(super) fn is_other(name: &str) -> bool {
    WORDS.iter().any(|words| words.split(' ').any(|word| name.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    #[test]
    fn words_are_as_plain_leaves_them() {
        for word in WORDS.iter().flat_map(|words| words.split(' ')) {
            assert_eq!(plain(word), word);
            let has_letters = word.chars().count() > 2 || !word.is_ascii();
            assert!(has_letters, "{word} is a part of too many names");
        }
    }

    #[test]
    fn who_sells_is_no_customer() {
        for name in [
            "Cashier ID",
            "Sold by (salesperson)",
            "Kassierer-Nr.",
            "Verk\u{e4}ufer",
            "Vendeur",
            "Cajero",
            "Vendedor",
            "Commesso",
            "Sprzedawca",
            "Prodejna",
            "Kassa",
            "\u{41a}\u{430}\u{441}\u{441}\u{438}\u{440}",
            "\u{6536}\u{94f6}\u{5458}",
            "\u{62c5}\u{5f53}\u{8005}",
        ] {
            assert!(is_other(&plain(name)), "{name}");
        }
        for name in ["Customer", "Buyer", "Kunde", "Client", "Member", "id", "who"] {
            assert!(!is_other(&plain(name)), "{name}");
        }
    }
}
