//! What shops call their columns, in English, German, French, Spanish, Italian, Portuguese and
//! Dutch.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::settings::Meaning;

/// Names for each meaning, as [`plain`] leaves them, with blanks between. Of two columns with the
/// same meaning the one whose name stands first here is read, if its values fit.
pub(super) const NAMES: [(Meaning, &str); 13] = [
    (
        Meaning::Customer,
        "customerid customer customerno customernumber customercode customerkey custid \
         clientid client clientno userid user memberid accountid buyerid buyerusername buyer \
         buyeruserid customeremail buyeremail billingemail contactemail fromemailaddress \
         emailaddress email mail customername buyername clientname kundennummer kundennr \
         kundenid kunde kundenemail kundenmail kundenname kaufer kauferid besteller \
         auftraggeber debitor debitorennummer numeroclient numclient noclient idclient \
         codeclient emailclient nomclient nomduclient acheteur idcliente clienteid \
         codigocliente codigodecliente codigodocliente numerocliente numerodecliente cliente \
         correoelectronico correo emailcliente comprador nombrecliente nomecliente \
         codicecliente acquirente klantnummer klantnr klantid klant klantemail klantnaam \
         koper",
    ),
    (
        Meaning::Order,
        "invoice invoiceno invoiceid invoicenumber orderid order orderno ordernumber ordernr \
         transactionid transactionno transactionnumber transaction receiptid receiptno \
         receiptnumber receipt basketid saleid billno paymentid bestellnummer bestellnr \
         bestellid bestellung auftragsnummer auftragsnr auftrag rechnungsnummer rechnungsnr \
         rechnung belegnummer belegnr bonnummer numerocommande numerodecommande nocommande \
         ncommande idcommande commande nfacture numerofacture numerodefacture facture npedido \
         numeropedido numerodepedido numerodopedido idpedido pedido encomenda numerofactura \
         numerodefactura factura numerodafatura fatura nordine numeroordine idordine ordine \
         numerofattura fattura bestelnummer bestelling factuurnummer factuur",
    ),
    (
        Meaning::Product,
        "stockcode productid productcode productno productnumber sku productsku itemid \
         itemcode itemno itemnumber itemsku lineitemsku articleid articleno articlenumber \
         asin ean gtin listingid product item article artikelnummer artikelnr artikelid \
         produktnummer produktnr produktid artikel produkt referenceproduit refproduit \
         idproduit codeproduit codearticle reference produit codigoproducto codigodeproducto \
         idproducto producto articulo codigoproduto codigodoproduto idproduto produto artigo \
         codiceprodotto codicearticolo idprodotto prodotto articolo productnummer productnr \
         artikelcode",
    ),
    (
        Meaning::Description,
        "description productname productdescription producttitle itemname lineitemname \
         itemdescription itemtitle articlename title bezeichnung artikelbezeichnung \
         artikelname produktname produktbezeichnung beschreibung designation nomproduit \
         nomduproduit libelle libelleproduit descripcion nombreproducto nombredelproducto \
         descricao nomeproduto nomedoproduto descrizione nomeprodotto omschrijving \
         productnaam artikelnaam",
    ),
    (
        Meaning::Quantity,
        "quantity qty orderquantity quantityordered quantitypurchased itemquantity \
         lineitemquantity itemssold numberofitems units pieces menge anzahl stuck stuckzahl \
         quantite qte nombre cantidad unidades quantidade qtd quantita pezzi aantal \
         hoeveelheid",
    ),
    (
        Meaning::Price,
        "unitprice price priceperunit itemprice lineitemprice productprice sellingprice \
         priceeach soldfor einzelpreis stuckpreis preis prixunitaire prixunitairettc prix \
         preciounitario precio precounitario preco prezzounitario prezzo stukprijs \
         eenheidsprijs prijs",
    ),
    (
        Meaning::Amount,
        "linetotal lineamount linerevenue itemtotal netsales grosssales sales revenue amount \
         netamount grossamount gross extendedprice totalprice dollars positionssumme \
         zeilensumme gesamtpreis umsatz betrag montant montantligne totalligne \
         chiffredaffaires importe totallinea valor valortotal totallinha importo totaleriga \
         regeltotaal bedrag omzet",
    ),
    (
        Meaning::Total,
        "ordertotal ordervalue orderamount ordernet nrevenueformatted grandtotal invoicetotal \
         totalcollected total totalamount subtotal gesamtbetrag gesamtsumme bestellwert \
         bestellsumme rechnungsbetrag summe gesamt totalcommande montanttotal totalttc \
         totalpedido importetotal totaldopedido totaleordine totale importototale ordertotaal \
         totaal totaalbedrag",
    ),
    (
        Meaning::Date,
        "invoicedate orderdate purchasedate saledate salesdate transactiondate date datetime \
         orderdatetime timestamp orderedat purchasedat createdat created createddateutc \
         createddate paidat datepaid paymentdate bestelldatum auftragsdatum rechnungsdatum \
         kaufdatum belegdatum datum zeitpunkt datecommande datedecommande datedelacommande \
         datefacture datedefacture dateachat fechapedido fechadelpedido fechadepedido \
         fechafactura fechacompra fecha datapedido datadopedido datacompra data dataordine \
         datadellordine datafattura besteldatum orderdatum factuurdatum",
    ),
    (Meaning::Time, "time ordertime saletime uhrzeit zeit heure hora ora tijd"),
    (
        Meaning::Country,
        "country customercountry billingcountry shippingcountry shipcountry buyercountry \
         countrycode land pays pais paese",
    ),
    (
        Meaning::Status,
        "status orderstatus financialstatus paymentstatus transactionstatus eventtype \
         bestellstatus statut etat estado stato",
    ),
    (Meaning::Currency, "currency currencycode ordercurrency wahrung devise moneda moeda valuta"),
];

/// Whether a text is the name of a column in one of the languages.
pub(in super::super) fn is_known(name: &str) -> bool {
    // No name is longer, and most fields of a wide file are no names.
    name.len() <= 40 && KNOWN.contains(plain(name).as_str())
}

/// All of them: a file may have thousands of columns, and every field of its first rows is looked
/// for here.
static KNOWN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| NAMES.iter().flat_map(|(_, names)| names.split(' ')).collect());

/// The letters and digits of a name: in lower case, without accents.
pub(in super::super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'à'..='å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è'..='ë' => plain.push('e'),
            'ì'..='ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò'..='ö' | 'ø' => plain.push('o'),
            'ù'..='ü' => plain.push('u'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn accents_case_and_blanks_do_not_matter() {
        for (name, expected) in [
            ("Customer ID", "customerid"),
            ("Währung", "wahrung"),
            ("N° commande", "ncommande"),
            ("Prix unitaire (€)", "prixunitaire"),
            ("Größe", "grosse"),
            ("\u{feff}Date", "date"),
        ] {
            assert_eq!(plain(name), expected);
        }
    }

    #[test]
    fn a_name_has_one_meaning() {
        let mut seen = BTreeMap::new();
        for (meaning, names) in NAMES {
            for name in names.split(' ') {
                assert_eq!(plain(name), name);
                assert_eq!(seen.insert(name, meaning), None, "{name}");
            }
        }
    }
}
