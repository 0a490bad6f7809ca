//! The words that names of columns with money and pieces are made of.
//!
//! In lower case, without accents, as [`super::super::plain`] leaves them. One more word, or one more
//! language, is a word more in these lists.

/// What a word of a name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Word {
    /// What one piece costs.
    Price,
    /// An amount of money, of whatever.
    Amount,
    /// A sum of money, of whatever.
    Total,
    /// A sum before something is added.
    Subtotal,
    /// What the seller paid, or the buyer: `item cost` is a price, `cost of goods` is not.
    Cost,
    /// Of one piece.
    Unit,
    /// Of one line.
    Line,
    /// Of the whole order.
    Order,
    /// What was paid in the end.
    Paid,
    /// How many.
    Pieces,
    /// What was taken off.
    Discount,
    /// Money for something else than goods, or something else than money.
    Other,
    /// What follows is in it, or not: `incl. VAT`.
    With,
    /// The same, and the price is lower for it: `excl. VAT`, `net`.
    Without,
    /// It tells nothing here.
    Nothing,
}

/// The words of each kind. A word stands once.
pub(super) const WORDS: [(Word, &str); 15] = [
    (
        Word::Price,
        "price prices preis preise prix precio precios preco precos prezzo prezzi prijs prijzen pris \
         cena ceny hinta fiyat fiyati ar pret tarif harga gia presyo τιμη цена ціна 価格 単価 价格 单价 \
         價格 單價 售价 가격 단가 سعر السعر מחיר ราคา",
    ),
    (
        Word::Amount,
        "amount amt value sales revenue turnover proceeds income dollar dollars euro euros pound pounds spend spent betrag betraege \
         wert umsatz erlos erlose montant valeur importe ingresos ingreso valor ventas receita vendas \
         importo valore ricavo ricavi bedrag waarde omzet belop belopp omsetning omsattning omsaetning \
         kwota wartosc castka hodnota trzba trzby suma summa tutar tutari osszeg ertek valoare jumlah \
         nilai ποσο αξια сумма сума выручка стоимость вартість 金額 売上 金额 销售额 금액 매출 مبلغ قيمة \
         סכום สกุล จำนวนเงิน",
    ),
    (
        Word::Total,
        "total totals sum grandtotal gesamt summe gesamtsumme somme totale totali totaal som razem \
         celkem yhteensa loppusumma toplam osszesen σύνολο συνολο итого итог всего усього разом 合計 \
         総額 总 總 总额 總額 总计 합계 총 إجمالي المجموع סהכ รวม tong",
    ),
    (
        Word::Subtotal,
        "subtotal subtotals zwischensumme soustotal subtotale subtotaal 小計 小计 소계",
    ),
    (
        Word::Cost,
        "cost costs kosten cout couts coste costo costi custo custos koszt naklad maliyet",
    ),
    (
        Word::Unit,
        "unit each single per piece pc einzel stuck unitaire unite unitario unitaria unidad unidade \
         unita stuks eenheids eenheid styck stykk styk enhets enheds jednostkowa jednostkowy sztuka \
         jednotkova kus yksikko birim adet egyseg unitar satuan штуку единицу одиницю ед",
    ),
    (
        Word::Line,
        "line lineitem item row extended position positions product article zeile zeilen posten \
         artikel produkt warenwert ligne article produit linea fila producto articulo linha produto \
         artigo riga prodotto articolo regel rad rivi rivin wiersz wiersza pozycja pozycji radek polozka \
         satir urun sor termek linie produs строки товара товар товаров позиции позиция рядка 明細 \
         商品 行 상품",
    ),
    (
        Word::Order,
        "order orders grand invoice cart basket bill checkout transaction payment receipt purchase \
         bestell bestellung bestellungs bestellwert auftrag auftrags rechnung rechnungs warenkorb commande \
         facture panier pedido factura compra encomenda fatura ordine fattura carrello bestelling \
         factuur ordre faktura beställning bestilling tilaus tilauksen zamowienie zamowienia faktury \
         objednavka objednavky siparis rendeles comanda pesanan παραγγελίας заказа заказ замовлення 注文 \
         订单 訂單 주문 הזמנה",
    ),
    (
        Word::Paid,
        "paid charged collected received final payable due bezahlt gezahlt zahl paye regle pagado abonado \
         pago pagato betaald betalt betald maksettu zaplacono zaplaceno odenen fizetett platit dibayar \
         оплачено оплаченная 支払 実付 实付 實付 实际 應付 应付 支付 결제",
    ),
    (
        Word::Pieces,
        "quantity quantities qty quant pieces pcs units items count number anzahl menge stuckzahl mengen \
         quantite qte nombre cantidad cant unidades quantidade qtd qtde quantita pezzi aantal hoeveelheid \
         antal antall maara kpl ilosc sztuk liczba mnozstvi pocet miktar adedi mennyiseg cantitate jumlahbarang \
         kuantitas ποσότητα ποσοτητα количество кількість колво кол 数量 個数 件数 수량 الكمية כמות จำนวน",
    ),
    (
        Word::Discount,
        "discount discounts rebate reduction markdown rabatt rabatte nachlass remise rabais descuento \
         descuentos desconto descontos sconto sconti korting rabat alennus znizka sleva indirim kedvezmeny \
         reducere diskon έκπτωση скидка знижка 割引 折扣 优惠 優惠 할인",
    ),
    (
        Word::Other,
        "tax taxes vat gst hst pst iva mwst ust tva btw moms dph pdv kdv ppn steuer steuern taxe impuesto \
         impuestos imposto tassa belasting vero podatek dan vergi ado impozit pajak налог ндс пдв 税 税金 \
         消費税 부가세 shipping shipped ship shipment delivery postage freight carriage handling versand porto \
         lieferung fracht livraison envio flete frete entrega spedizione consegna verzending levering fragt \
         frakt toimitus dostawa wysylka doprava kargo szallitas livrare transport ongkir доставка доставки 送料 \
         配送 运费 運費 배송 배송비 fee fees charge surcharge commission tip gratuity gebuhr gebuhren provision frais \
         comision tarifa comissao taxa commissione commissie avgift gebyr oplata prowizja poplatek komisyon \
         комиссия 手数料 手续费 refund refunds refunded returned chargeback credit gutschrift erstattung \
         rembourse remboursement reembolso rimborso terugbetaling zwrot iade возврат 返金 退款 환불 rate ratio \
         percent pct margin profit gain loss prozent balance payout deposit saldo solde lifetime average avg \
         mean median durchschnitt moyenne promedio media gemiddelde средний 平均 weight gewicht poids peso \
         gewichts waga hmotnost вес 重量 무게 length width height size grosse stock inventory lager points \
         bonus loyalty gift voucher coupon gutschein exchange kurs wholesale cogs einkauf purchasecost range \
         old was list uvp msrp rrp original regular limit minimum maximum target budget forecast plan owed open \
         outstanding day days year age score level index version",
    ),
    (
        Word::With,
        "incl including inc inclusive with plus after gross inkl inklusive mit brutto zzgl ttc avec con \
         incluido incluida com incluso lordo met bruto med ink z вкл с 税込 含",
    ),
    (
        Word::Without,
        "excl excluding exc ex exclusive without before less net netto ohne hors ht sans neto sin sem \
         liquido senza zonder uten utan bez без 税抜 不含",
    ),
    (
        Word::Nothing,
        "the of in for a an and or to by on sold sale ordered purchased sell selling customer buyer \
         currency local shop store store's presentment base basic formatted total's my our usd eur gbp \
         chf cad aud der die das fur von pro verkauf verkaufs waren de la le du des les en vente del los \
         las por venta do da e o goods verkoop van het dei di della vendita 買家 买家 の",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_word_stands_once() {
        let mut seen = BTreeMap::new();
        for (word, list) in WORDS {
            for text in list.split_ascii_whitespace() {
                if let Some(other) = seen.insert(text, word) {
                    assert_eq!(other, word, "{text}");
                }
            }
        }
    }
}
