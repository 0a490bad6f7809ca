//! Statuses as shops write them, in their languages, and what they say.

use super::*;

/// Statuses of orders with what they say: `sale`, `no`, `part`, `wait`, `closed`, `unsure`, `?`.
const STATUSES: &[(&str, &str)] = &[
    // Shopify, WooCommerce, Magento, BigCommerce, OpenCart, PrestaShop, Ecwid, Amazon, PayPal.
    (
        "sale",
        "paid|Paid|authorized|partially_paid|fulfilled|unfulfilled|completed|wc-completed|processing|\
        Complete|Processed|Shipped|Delivered|Awaiting Fulfillment|Awaiting Shipment|Awaiting Pickup|\
        Partially Shipped|READY_FOR_PICKUP|OUT_FOR_DELIVERY|AWAITING_PROCESSING|Payment accepted|\
        Processing in progress|On backorder (paid)|Remote payment accepted|Canceled Reversal|\
        Shipped - Delivered to Buyer|Shipped - Out for Delivery|Shipped - Picked Up|\
        Pending - Waiting for Pick Up|Pending, paid|Not shipped|Not yet delivered|Not fulfilled|\
        Not refunded|No return|Dispute won|Chargeback withdrawn|Payment|Sale|Succeeded|Order placed|\
        Order confirmed|Ready to ship|To ship|Payment received|Closed - paid|Paid / Unfulfilled|\
        PaymentReceived|New|Awaiting Cash On Delivery validation|Cash on delivery, shipped",
    ),
    (
        "part",
        "partially_refunded|PARTIALLY_REFUNDED|PartiallyRefunded|Partially refunded|partial refund|\
        Partially returned|partiallyrefunded|Partially cancelled",
    ),
    (
        "no",
        "refunded|Refund|voided|wc-cancelled|wc-refunded|wc-failed|Canceled|Cancelled by customer|\
        CANCELLED_BY_SELLER|Order has been canceled|Cancelled at customer's request|Payment failed|\
        Payment error|Awaiting payment|AWAITING_PAYMENT|PAYMENT_PENDING|pendingpayment|Pending payment|\
        Awaiting check payment|Awaiting bank wire payment|Not paid|Unpaid|On backorder (not paid)|Denied|\
        Expired|Failed|Declined|Reversed|Chargeback|Charged back|Disputed|Voided|Abandoned|draft|\
        auto-draft|checkout-draft|trash|Shipped - Returned to Seller|Shipped - Rejected by Buyer|\
        Shipped - Returning to Seller|Delivered and returned|Return to sender|RTO|RTO Delivered|\
        Returned|Refund completed|Refund issued - completed|Cancelled, not refunded|Payment not received|\
        Cancelled - payment not received|WILL_NOT_DELIVER|Deleted|Fraud|Uncaptured|past_due|\
        Return/Refund|Cancelled (refund pending)|Cancellation|unpaid, not shipped|Payment on hold|\
        Closed without payment|payment declined|Overdue",
    ),
    (
        "wait",
        "pending|Pending|wc-pending|On hold|on-hold|wc-on-hold|ON_HOLD|OnHold|onhold|Held|Incomplete|\
        Order pending|Awaiting",
    ),
    ("closed", "Closed|closed|Order closed"),
    (
        "unsure",
        "refund requested|Return requested|Cancellation requested|Cancel request|Pending cancellation|\
        Refund pending|Refund - declined|Refund: requested|Return in transit|Undelivered|\
        Delivery failed|Delivered to return address|Shipped - Lost in Transit|Return rejected",
    ),
    (
        "?",
        "Open|Gift|x|5|Manual Verification Required|Pending Smurf Check|Returnable|returning customer",
    ),
    // German
    (
        "sale",
        "Bezahlt|Abgeschlossen|In Bearbeitung|Fertiggestellt|Versendet|Zugestellt|Nicht storniert|\
        Versand ausstehend|Lieferung offen|Teilweise bezahlt|Teilgeliefert|Zahlung eingegangen|Neu|\
        Abholbereit, bezahlt|Erledigt",
    ),
    ("part", "Teilweise erstattet|Teilerstattet|Teilweise storniert|Teilstorniert|Teilretourniert"),
    (
        "no",
        "Storniert|STORNIERT|Storno|Rückerstattet|Rueckerstattet|Erstattet|Retoure|Retourniert|\
        Fehlgeschlagen|Abgebrochen|Abgelehnt|Zahlung ausstehend|Zahlung offen|Unbezahlt|Nicht bezahlt|\
        Warten auf Zahlung|Wartet auf Zahlungseingang|Vom Kunden storniert|Entwurf|Widerrufen|Gemahnt|\
        Stornierung durch Käufer|Zahlung fehlgeschlagen",
    ),
    ("wait", "Offen|Ausstehend|In Wartestellung"),
    ("unsure", "Stornierung beantragt|Rückgabe angefordert"),
    // French
    (
        "sale",
        "Payée|Terminée|En cours|En cours de préparation|Expédiée|Livrée|Paiement accepté|\
        En attente d’expédition|Non expédiée|Validée|En attente de livraison",
    ),
    ("part", "Partiellement remboursée|Remboursement partiel"),
    (
        "no",
        "Annulée|Annulé par le client|Commande annulée|Remboursé|Remboursée|Échouée|Retournée|Impayée|\
        En attente de paiement|Attente paiement|Non payé|Paiement refusé|Paiement en attente|\
        Erreur de paiement|Brouillon|En attente de virement bancaire|Abandonnée",
    ),
    ("wait", "En attente|Suspendue"),
    // Spanish
    (
        "sale",
        "Pagado|Completado|Procesando|En proceso|Enviado|Entregado|Pendiente de envío|Pago aprobado|\
        Por enviar|Parcialmente pagado|No cancelado",
    ),
    ("part", "Parcialmente reembolsado|Reembolso parcial"),
    (
        "no",
        "Cancelado|Cancelada por el comprador|Venta cancelada|Reembolsado|Devuelto|Devolución|Fallido|\
        Pendiente de pago|Pago pendiente|No pagado|Sin pagar|Pago rechazado|Anulada|Rechazado|Vencido|\
        Borrador|En espera de pago|Contracargo",
    ),
    ("wait", "En espera|Pendiente"),
    // Portuguese
    (
        "sale",
        "Pago|Concluído|Processando|Enviado|Entregue|Aguardando envio|Pagamento aprovado|A caminho",
    ),
    (
        "no",
        "Cancelado|Pedido cancelado|Reembolsado|Estornado|Devolvido|Malsucedido|Aguardando pagamento|\
        Pagamento pendente|Não pago|Recusado|Expirado|Falhou|Cancelado pelo comprador|Rascunho",
    ),
    ("wait", "Aguardando|Pendente"),
    // Italian
    (
        "sale",
        "Pagato|Completato|In lavorazione|Spedito|Consegnato|Evaso|In attesa di spedizione|Non evaso",
    ),
    ("part", "Parzialmente rimborsato|Rimborso parziale"),
    (
        "no",
        "Annullato|Annullato dal cliente|Rimborsato|Fallito|In attesa di pagamento|Non pagato|Reso|\
        Restituito|Pagamento rifiutato|Scaduto|Bozza|Da pagare|Cancellato",
    ),
    ("wait", "In attesa|Sospeso"),
    // Dutch
    (
        "sale",
        "Betaald|Afgerond|Voltooid|In behandeling|Verzonden|Geleverd|Wacht op verzending|Niet verzonden",
    ),
    ("part", "Gedeeltelijk terugbetaald"),
    (
        "no",
        "Geannuleerd|Geannuleerd door klant|Terugbetaald|Mislukt|In afwachting van betaling|\
        Wachtend op betaling|Niet betaald|Onbetaald|Openstaand|Geretourneerd|Retour|Verlopen|Concept",
    ),
    ("wait", "In de wacht|In afwachting"),
    // Polish
    (
        "sale",
        "Zrealizowane|Opłacone|Wysłane|Dostarczone|W trakcie realizacji|Nowe|Zakończone|Zapłacone|\
        Oczekuje na wysyłkę|Gotowe do odbioru|Zamówienie przyjęte",
    ),
    ("part", "Częściowo zwrócone"),
    (
        "no",
        "Anulowane|Anulowano|Anulowane przez klienta|Zwrócone|Zwrot|Nieudane|Nieopłacone|Niezapłacone|\
        Oczekujące na płatność|Oczekuje na potwierdzenie płatności|Odrzucone|Wstrzymane (oczekujące na płatność)|\
        Nie opłacone|Płatność odrzucona|Szkic|Zamówienie anulowane",
    ),
    ("wait", "Wstrzymane|Oczekujące"),
    // Czech, Slovak
    (
        "sale",
        "Vyřízená|Zaplaceno|Odesláno|Doručeno|Dokončená|Nevyřízená|Čeká na odeslání|Vybavená|Odoslaná|\
        Doručená|Prijatá|Nová",
    ),
    (
        "no",
        "Zrušená|Stornována|Storno|Vráceno|Nezaplaceno|Neuhrazeno|Čeká na platbu|Čekající na platbu|\
        Neúspěšná platba|Zamítnuto|Zrušeno zákazníkem|Vrátená|Nezaplatená|Čaká na platbu|Stornovaná|Nie zaplatené",
    ),
    // Hungarian
    ("sale", "Teljesítve|Fizetve|Kifizetve|Kiszállítva|Feldolgozás alatt|Szállításra vár|Új"),
    (
        "no",
        "Törölve|Lemondva|Visszatérítve|Visszaküldve|Sikertelen|Fizetésre vár|Kifizetetlen|Nem fizetett|\
        Sztornó|Sztornózva|Elutasítva|Fizetés függőben",
    ),
    ("wait", "Függőben"),
    // Romanian
    ("sale", "Plătită|Finalizată|Livrat|Expediat|În procesare|Achitat"),
    (
        "no",
        "Anulată|Anulat de client|Rambursată|Returnat|Eșuată|În așteptarea plății|Neplătită|Refuzată|Retur",
    ),
    // Turkish
    ("sale", "Teslim Edildi|Tamamlandı|Kargoya Verildi|Hazırlanıyor|Onaylandı|Ödendi|TAMAMLANDI"),
    (
        "no",
        "İptal Edildi|İPTAL|iptal|İade Edildi|İade|Ödeme Bekleniyor|Ödeme bekliyor|Ödenmedi|Başarısız|\
        Müşteri tarafından iptal edildi|Ödeme başarısız|Tedarik Edilemedi",
    ),
    ("unsure", "İade Talebi|İptal talebi|Teslim Edilemedi"),
    // Russian, Ukrainian, Bulgarian
    (
        "sale",
        "Выполнен|Доставлен|Оплачен|Новый|В обработке|Отправлен|В пути|Ожидает отгрузки|Завершён|Не отправлен",
    ),
    ("part", "Частичный возврат|Частично возвращён"),
    (
        "no",
        "Отменён|Отменен|ОТМЕНЕН|Отменён покупателем|Возврат|Возвращён|Не оплачен|Неоплачен|\
        Ожидает оплаты|Ожидание оплаты|Отклонён|Отказ|Аннулирован|Ошибка оплаты|Просрочен|Не выкуплен|\
        Скасовано|Повернено|Очікує оплати|Неоплачено|Не сплачено|Отказана|Върната|Неплатена|Черновик",
    ),
    ("wait", "В ожидании|Приостановлен"),
    // Swedish, Danish, Norwegian, Finnish
    (
        "sale",
        "Betald|Slutförd|Levererad|Skickad|Behandlas|Betalt|Gennemført|Sendt|Leveret|Fullført|\
        Maksettu|Valmis|Toimitettu|Käsittelyssä|Odottaa toimitusta|Inte skickad|Afventer forsendelse",
    ),
    ("part", "Delvis återbetald|Delvist refunderet|Osittain palautettu"),
    (
        "no",
        "Avbruten|Annullerad|Makulerad|Återbetald|Returnerad|Misslyckad|Obetald|Väntar på betalning|\
        Inte betald|Annulleret|Refunderet|Returneret|Mislykket|Afventer betaling|Ubetalt|Ikke betalt|\
        Kansellert|Refundert|Avventer betaling|Peruttu|Peruutettu|Palautettu|Hyvitetty|Epäonnistui|\
        Odottaa maksua|Maksamaton|Ei maksettu|Utkast",
    ),
    ("wait", "Väntar|På vent|Odottaa"),
    // Greek
    ("sale", "Ολοκληρωμένη|Πληρωμένη|Απεσταλμένη|Παραδόθηκε|Σε επεξεργασία|Αναμονή αποστολής"),
    (
        "no",
        "Ακυρώθηκε|ΑΚΥΡΩΘΗΚΕ|Ακυρωμένη|Επιστράφηκε|Επιστροφή|Αποτυχημένη|Απλήρωτη|Σε αναμονή πληρωμής|\
        Δεν πληρώθηκε",
    ),
    // Japanese
    (
        "sale",
        "発送済み|出荷済|完了|処理中|入金済み|発送待ち|未発送|配達完了|新規受付|支払い済み|対応中",
    ),
    ("part", "一部返金|一部キャンセル"),
    (
        "no",
        "キャンセル|キャンセル済み|ｷｬﾝｾﾙ|注文キャンセル|取消|取り消し済み|返品|返金済み|入金待ち|未入金|\
        未払い|支払い待ち|決済失敗|決済エラー|お客様都合によるキャンセル|期限切れ|下書き",
    ),
    ("wait", "保留|保留中"),
    ("unsure", "キャンセル申請|返品依頼"),
    // Chinese
    (
        "sale",
        "交易成功|已完成|已发货|待发货|已付款|已签收|等待卖家发货|买家已付款，等待卖家发货|处理中|已送達|\
        待出貨|已收貨|卖家已发货",
    ),
    ("part", "部分退款|部份退款"),
    (
        "no",
        "交易关闭|交易關閉|已取消|已取消订单|已退款|退款成功|退货|未付款|待付款|等待买家付款|待支付|付款失败|\
        付款失敗|已关闭|订单关闭|退款/退货|拒收|交易失败|已过期|買家未付款|已作废",
    ),
    ("unsure", "退款中|申请退款|退货处理中|取消申請"),
    // Korean
    ("sale", "결제완료|배송중|배송완료|구매확정|상품준비중|배송준비중|입금완료"),
    ("part", "부분환불|부분취소"),
    (
        "no",
        "취소|취소완료|주문취소|환불완료|환불|반품완료|입금대기|미결제|미입금|결제실패|결제대기|구매자 취소",
    ),
    ("unsure", "취소요청|반품요청|환불 진행중"),
    // Indonesian, Vietnamese, Thai
    (
        "sale",
        "Selesai|Dikirim|Perlu Dikirim|Sedang Dikirim|Lunas|Pesanan Selesai|Hoàn thành|Đang giao|\
        Chờ giao hàng|Đã thanh toán|Đã giao|สำเร็จ|สำเร็จแล้ว|จัดส่งแล้ว|ที่ต้องจัดส่ง|รอจัดส่ง|ชำระเงินแล้ว",
    ),
    (
        "no",
        "Dibatalkan|Batal|Dibatalkan Pembeli|Dikembalikan|Belum Bayar|Belum dibayar|Menunggu Pembayaran|\
        Gagal|Đã hủy|Đã huỷ|Hủy|Hoàn tiền|Trả hàng|Chưa thanh toán|Chờ thanh toán|Thất bại|ยกเลิก|ยกเลิกแล้ว|\
        คืนเงินแล้ว|คืนสินค้า|รอชำระเงิน|ยังไม่ชำระเงิน|ยังไม่ได้ชำระเงิน|ไม่สำเร็จ",
    ),
    // Arabic, Persian, Hebrew
    ("sale", "مكتمل|تم التوصيل|قيد التنفيذ|تم الشحن|مدفوع|الطلب مكتمل|הושלם|נשלח|שולם|בטיפול"),
    (
        "no",
        "ملغي|الطلب ملغي|تم الإلغاء|إلغاء|مسترجع|استرجاع|بانتظار الدفع|في انتظار الدفع|غير مدفوع|لم يتم الدفع|\
        فشل|مرفوض|لغو شده|بازگشت, مرجوع|בוטל|בוטלה|מבוטל|הוחזר|ממתין לתשלום|לא שולם|נכשל|זוכה",
    ),
    // Croatian, Slovene, Baltic
    ("no", "Otkazano|Preklicano|Neplaćeno|Vrnjeno|Na čekanju plaćanja|Atšaukta|Atcelts|Tühistatud"),
];

fn told(text: &str, role: Role) -> &'static str {
    match standing(text, role) {
        Standing::Sale => "sale",
        Standing::PartSale => "part",
        Standing::NoSale => "no",
        Standing::Waiting => "wait",
        Standing::Closed => "closed",
        Standing::Unsure => "unsure",
        Standing::Unknown => "?",
    }
}

#[test]
fn the_statuses_of_shops_are_understood() {
    let mut wrong = Vec::new();
    for (expected, texts) in STATUSES {
        for text in texts.split('|') {
            let told = told(text, Role::Order);
            if told != *expected {
                let words = lexicon::read(text);
                wrong.push(format!("{text}: {told}, not {expected} {words:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn payment_and_fulfilment_are_read_by_their_own_meaning() {
    for (text, of_payment, of_fulfilment) in [
        ("pending", "no", "sale"),
        ("Offen", "no", "sale"),
        ("open", "no", "sale"),
        ("unfulfilled", "sale", "sale"),
        ("partial", "sale", "sale"),
        ("Not completed", "wait", "sale"),
        ("on hold", "wait", "sale"),
        ("Failed", "no", "unsure"),
        ("Cancelled", "no", "no"),
        ("Returned to seller", "no", "no"),
        ("待处理", "sale", "sale"),
        ("未完了", "no", "sale"),
        ("Closed", "closed", "sale"),
        ("Awaiting stock", "sale", "sale"),
        ("Awaiting review", "no", "sale"),
        ("unpaid", "no", "no"),
    ] {
        assert_eq!(told(text, Role::Payment), of_payment, "{text}");
        assert_eq!(told(text, Role::Fulfilment), of_fulfilment, "{text}");
    }
}

#[test]
fn typical_words_are_told_from_others() {
    for text in ["Cancelled", "shipped", "已完成", "Оплачен", "pending"] {
        assert!(is_telling(text), "{text}");
    }
    for text in ["Delivery", "Pickup", "Customer", "Open", "Card payment", "Red"] {
        assert!(!is_telling(text), "{text}");
    }
}
