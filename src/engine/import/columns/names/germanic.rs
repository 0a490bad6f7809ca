//! What shops call their columns in Germanic languages.

use super::Language;
use crate::settings::Meaning;

/// One row a language.
pub(super) const LANGUAGES: [Language; 5] = [
    Language {
        name: "English",
        names: &[
            (
                Meaning::Customer,
                "customerid customer customerno customernumber customercode customerkey \
                 custid custno clientid client clientno userid user memberid accountid \
                 accountno accountnumber soldto soldtoparty billto buyerid buyerusername \
                 buyer buyeruserid purchaser shopper",
            ),
            (
                Meaning::Email,
                "customeremail buyeremail billingemail contactemail clientemail useremail \
                 fromemailaddress emailaddress customeremailaddress billingemailaddress \
                 email mail",
            ),
            (
                Meaning::Phone,
                "customerphone customerphonenumber customermobile buyerphone \
                 buyerphonenumber billingphone billingphonenumber phone phonenumber phoneno \
                 telephone mobile mobilenumber mobileno mobilephone cellphone contactnumber \
                 contactphone",
            ),
            (
                Meaning::Name,
                "customername buyername buyerfullname clientname customerfullname fullname \
                 billingname billingfullname billtoname soldtoname cardholdername \
                 recipientname shippingname shiptoname",
            ),
            (
                Meaning::Consent,
                "acceptsmarketing acceptsemailmarketing emailmarketingconsent \
                 marketingconsent emailconsent marketingoptin emailoptin optin newsletter \
                 newslettersubscribed subscribed buyeracceptsmarketing",
            ),
            (
                Meaning::Order,
                "invoice invoiceno invoiceid invoicenumber num orderid order orderno \
                 ordernumber ordernr transactionid transactionno transactionnumber \
                 transaction receiptid receiptno receiptnumber receipt basketid saleid \
                 billno paymentid",
            ),
            (
                Meaning::Product,
                "stockcode productservice productid productcode productno productnumber sku productsku \
                 itemid itemcode itemno itemnumber itemsku lineitemsku articleid articleno \
                 articlenumber asin ean gtin listingid product item article",
            ),
            (
                Meaning::Description,
                "description productname productdescription producttitle itemname \
                 lineitemname itemdescription itemtitle articlename title",
            ),
            (
                Meaning::Quantity,
                "quantity qty orderquantity quantityordered quantitypurchased itemquantity \
                 lineitemquantity itemssold numberofitems units pieces",
            ),
            (
                Meaning::Price,
                "unitprice price priceperunit itemprice lineitemprice productprice \
                 sellingprice priceeach soldfor",
            ),
            (
                Meaning::Amount,
                "linetotal lineamount linerevenue itemtotal netsales grosssales sales \
                 revenue amount netamount grossamount gross extendedprice totalprice \
                 dollars",
            ),
            (
                Meaning::Total,
                "ordertotal ordervalue orderamount ordernet nrevenueformatted grandtotal \
                 invoicetotal totalcollected total totalamount subtotal",
            ),
            (
                Meaning::Date,
                "invoicedate orderdate purchasedate saledate salesdate transactiondate date \
                 datetime orderdatetime timestamp orderedat purchasedat createdat created \
                 createddateutc createddate paidat datepaid paymentdate",
            ),
            (Meaning::Time, "time ordertime saletime"),
            (
                Meaning::Country,
                "country customercountry billingcountry shippingcountry shipcountry \
                 buyercountry countrycode",
            ),
            (
                Meaning::Status,
                "status orderstatus financialstatus paymentstatus transactionstatus \
                 eventtype",
            ),
            (Meaning::Currency, "currency currencycode ordercurrency"),
        ],
    },
    Language {
        name: "German",
        names: &[
            (
                Meaning::Customer,
                "kundennummer kundennr kundenid kundencode kunde kaufer kauferid besteller \
                 auftraggeber debitor debitorennummer debitorennr mitgliedsnummer",
            ),
            (Meaning::Email, "kundenemail kundenmail emailadresse mailadresse emailkunde"),
            (
                Meaning::Phone,
                "telefon telefonnummer telefonnr kundentelefon handy handynummer \
                 mobilnummer mobiltelefon rufnummer",
            ),
            (
                Meaning::Name,
                "kundenname kaufername bestellername rechnungsname namedeskunden vollername",
            ),
            (Meaning::Consent, "einwilligung werbeeinwilligung newsletteranmeldung werbungerlaubt"),
            (
                Meaning::Order,
                "bestellnummer bestellnr bestellid bestellung auftragsnummer auftragsnr \
                 auftrag rechnungsnummer rechnungsnr rechnung belegnummer belegnr bonnummer",
            ),
            (
                Meaning::Product,
                "artikelnummer artikelnr artikelid produktnummer produktnr produktid \
                 artikel produkt",
            ),
            (
                Meaning::Description,
                "bezeichnung artikelbezeichnung artikelname produktname produktbezeichnung \
                 beschreibung",
            ),
            (Meaning::Quantity, "menge anzahl stuck stuckzahl"),
            (Meaning::Price, "einzelpreis stuckpreis preis"),
            (Meaning::Amount, "positionssumme zeilensumme gesamtpreis umsatz betrag"),
            (
                Meaning::Total,
                "gesamtbetrag gesamtsumme bestellwert bestellsumme rechnungsbetrag summe \
                 gesamt",
            ),
            (
                Meaning::Date,
                "bestelldatum auftragsdatum rechnungsdatum kaufdatum belegdatum datum \
                 zeitpunkt",
            ),
            (Meaning::Time, "uhrzeit zeit"),
            (Meaning::Country, "land rechnungsland lieferland"),
            (Meaning::Status, "bestellstatus auftragsstatus zahlungsstatus"),
            (Meaning::Currency, "wahrung"),
        ],
    },
    Language {
        name: "Dutch",
        names: &[
            (
                Meaning::Customer,
                "klantnummer klantnr klantid klantcode klant koper debiteur debiteurnummer \
                 debiteurnr relatienummer",
            ),
            (Meaning::Email, "klantemail emailadres emailklant"),
            (Meaning::Phone, "telefoon telefoonnummer mobielnummer klanttelefoon"),
            (Meaning::Name, "klantnaam naamklant kopernaam volledigenaam factuurnaam"),
            (Meaning::Consent, "toestemming nieuwsbrief"),
            (Meaning::Order, "bestelnummer bestelling ordernummer factuurnummer factuur bonnr"),
            (Meaning::Product, "productnummer productnr artikelcode"),
            (Meaning::Description, "omschrijving productnaam artikelnaam"),
            (Meaning::Quantity, "aantal hoeveelheid"),
            (Meaning::Price, "stukprijs eenheidsprijs prijs"),
            (Meaning::Amount, "regeltotaal bedrag omzet"),
            (Meaning::Total, "ordertotaal totaal totaalbedrag"),
            (Meaning::Date, "besteldatum orderdatum factuurdatum"),
            (Meaning::Time, "tijd tijdstip"),
            (Meaning::Status, "bestelstatus betaalstatus"),
        ],
    },
    Language {
        name: "Swedish",
        names: &[
            (Meaning::Customer, "kundnummer kundnr kundid kund kopare bestallare"),
            (Meaning::Email, "epost epostadress kundepost kundensepost"),
            (Meaning::Phone, "kundtelefon mobil"),
            (Meaning::Name, "kundnamn koparensnamn fullstandigtnamn"),
            (Meaning::Consent, "samtycke nyhetsbrev"),
            (
                Meaning::Order,
                "bestallningsnummer bestallning fakturanummer fakturanr faktura \
                 kvittonummer kvittonr kvitto",
            ),
            (Meaning::Product, "vara varunummer"),
            (
                Meaning::Description,
                "benamning artikelbenamning produktnamn artikelnamn beskrivning varunamn",
            ),
            (Meaning::Quantity, "antal kvantitet st"),
            (Meaning::Price, "pris styckpris apris enhetspris"),
            (Meaning::Amount, "belopp radsumma radbelopp omsattning"),
            (
                Meaning::Total,
                "totalt summa totalsumma totalbelopp ordersumma ordervarde orderbelopp",
            ),
            (Meaning::Date, "kopdatum fakturadatum bestallningsdatum forsaljningsdatum"),
            (Meaning::Time, "tid klockslag"),
            (Meaning::Status, "betalningsstatus"),
            (Meaning::Currency, "valuta"),
        ],
    },
    Language {
        name: "Danish and Norwegian",
        names: &[
            (Meaning::Customer, "kundenummer kundeid kober bestiller kjoper"),
            (Meaning::Email, "kundeemail kundeepost epostadresse"),
            (Meaning::Phone, "mobilnr kundetelefon tlf tlfnr"),
            (Meaning::Name, "kundenavn kobernavn kjopersnavn fuldtnavn fulltnavn"),
            (Meaning::Consent, "samtykke nyhedsbrev"),
            (
                Meaning::Order,
                "ordrenummer ordrenr ordreid ordre bestillingsnummer bestilling \
                 bilagsnummer kvitteringsnummer",
            ),
            (Meaning::Product, "varenummer varenr vare"),
            (Meaning::Description, "varenavn produktnavn varetekst beskrivelse produktbeskrivelse"),
            (Meaning::Quantity, "maengde mengde antall stk"),
            (Meaning::Price, "stykpris stykkpris enhedspris salgspris"),
            (Meaning::Amount, "belob belop linjebelob linjebelop linjesum omsaetning omsetning"),
            (
                Meaning::Total,
                "ordretotal ordrebelob ordrebelop totalbelob totalbelop ialt totalsum",
            ),
            (
                Meaning::Date,
                "dato ordredato kobsdato kjopsdato fakturadato bestillingsdato salgsdato",
            ),
            (Meaning::Time, "klokkeslaet klokkeslett tidspunkt"),
            (Meaning::Status, "ordrestatus betalingsstatus"),
        ],
    },
];
