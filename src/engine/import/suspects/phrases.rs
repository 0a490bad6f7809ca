//! Words of charges, and words that may stand beside them, in seven languages.

/// What a word, or a few of them, tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A charge, even with one other word before it.
    Last,
    /// A charge, even with one other word behind it.
    First,
    /// A charge when there is no other word: else it may be a product's.
    Alone,
    /// The same in a code, and any other word in a description.
    Code,
    /// What may stand beside a charge and tells nothing.
    Filler,
    /// Any other word.
    Other,
}

/// Words and phrases in English, German, French, Spanish, Italian, Portuguese and Dutch: in lower
/// case, without accents. Of two with the same words the first one counts.
pub(super) const PHRASES: [(Kind, &str); 14] = [
    (
        Kind::Last,
        "postage,postages,shipping,shipment,shipping cost,shipping costs,shipping protection,\
         package protection,freight,delivery,delivery charge,postage and packing,p p,p and p,\
         bank charge,bank charges,handling,handling charge,service charge,charges,surcharge,\
         amazon fee,bank fee,booking fee,handling fee,service fee,admin fee,transaction fee,\
         payment fee,paypal fee,processing fee,late fee,delivery fee,shipping fee,postage fee,\
         ebay fee,listing fee,restocking fee,setup fee,gift wrapping fee,fees,commission,\
         commissions,discount,discounts,rebate,rebates,adjustment,adjustments,\
         adjust bad debt,bad debt,write off,gift voucher,gift vouchers,gift certificate,\
         voucher,vouchers,store credit,credit note,top up,topup,refund,refunds,donation,\
         donations,gratuity,deposit,prepayment,manual charge,manual entry,custom amount",
    ),
    (
        Kind::Last,
        "versand,versandkosten,versandkostenpauschale,versandpauschale,portokosten,lieferkosten,\
         liefergebuhr,frachtkosten,bankgebuhr,bankgebuhren,gebuhr,gebuhren,bearbeitungsgebuhr,\
         servicegebuhr,nachnahmegebuhr,kontogebuhren,provision,provisionen,rabatt,rabatte,\
         preisnachlass,nachlass,skonto,gutschrift,korrektur,korrekturbuchung,ausbuchung,\
         forderungsausfall,gutschein,gutscheine,geschenkgutschein,wertgutschein,guthaben,\
         geschenkguthaben,erstattung,ruckerstattung,spende,trinkgeld,anzahlung,kaution,\
         flaschenpfand,rundungsdifferenz,mindermengenzuschlag,expresszuschlag",
    ),
    (
        Kind::Last,
        "verzendkosten,verzending,bezorgkosten,bezorging,leveringskosten,portokosten,\
         administratiekosten,servicekosten,bankkosten,transactiekosten,behandelingskosten,\
         commissie,korting,kortingen,correctie,afboeking,cadeaubon,cadeaubonnen,cadeaukaart,\
         waardebon,tegoedbon,tegoed,terugbetaling,donatie,fooi,aanbetaling,statiegeld",
    ),
    (
        Kind::First,
        "frais de port,frais d envoi,frais de livraison,frais d expedition,frais postaux,\
         frais bancaires,frais de dossier,frais de gestion,frais de service,livraison,\
         affranchissement,commission bancaire,remise,rabais,ristourne,ajustement,\
         regularisation,creance irrecouvrable,creances irrecouvrables,\
         cheque cadeau,cheques cadeaux,carte cadeau,cartes cadeaux,bon cadeau,bon d achat,\
         remboursement,pourboire,acompte,arrhes",
    ),
    (
        Kind::First,
        "gastos de envio,costes de envio,coste de envio,envio,franqueo,flete,\
         gastos bancarios,gastos de gestion,comision,comisiones,descuento,descuentos,rebaja,\
         ajuste,ajustes,correccion,deuda incobrable,tarjeta regalo,tarjeta de regalo,\
         cheque regalo,vale regalo,bono regalo,vale de compra,reembolso,donacion,donativo,\
         propina,anticipo,fianza,recargo",
    ),
    (
        Kind::First,
        "spese di spedizione,costi di spedizione,costo di spedizione,spedizione,\
         spese di trasporto,spese postali,affrancatura,spese bancarie,commissioni bancarie,\
         commissione,commissioni,sconto,sconti,rettifica,rettifiche,correzione,\
         credito inesigibile,buono regalo,buoni regalo,buono sconto,rimborso,\
         donazione,mancia,acconto,caparra,cauzione",
    ),
    (
        Kind::First,
        "portes de envio,custos de envio,custo de envio,despesas de envio,taxa de entrega,\
         taxa de envio,frete,envio,entrega,taxas bancarias,taxa bancaria,taxa de servico,\
         comissao,comissoes,desconto,descontos,ajuste,acerto,correcao,divida incobravel,\
         cartao presente,cartao oferta,vale presente,vale oferta,cheque oferta,reembolso,\
         doacao,donativo,gorjeta,caucao",
    ),
    (
        Kind::Alone,
        "carriage,courier,gift card,gift cards,giftcard,egift,sample,samples,test,\
         tests,testing,tip,tips,manual,adjust,correction,debt,misc,miscellaneous,sundry,sundries,\
         rounding,tax,vat,sales tax,duty,customs,customs duty,import duty,insurance,credit",
    ),
    (
        Kind::Alone,
        "porto,fracht,lieferung,muster,probe,proben,warenprobe,gratisprobe,produktprobe,\
         testartikel,testprodukt,testbestellung,manuell,pfand,mwst,rundung,diverses,verzendkost,\
         proefmonster,testproduct,handmatig,borg,btw,afronding,diversen",
    ),
    (
        Kind::Alone,
        "port,portes,expedition,echantillon,echantillons,essai,avoir,don,caution,consigne,tva,arrondi,divers,muestra,muestras,\
         prueba,iva,redondeo,varios,deposito,campione,campioni,campioncino,prova,\
         arrotondamento,varie,amostra,amostras,teste,sinal,arredondamento,diversos",
    ),
    (Kind::Code, "post,ship,disc,adj,fee"),
    (
        Kind::Filler,
        "a,an,the,this,is,and,of,or,x,no,not,our,your,free,paid,full,partial,flat,rate,standard,\
         express,expedited,economy,priority,premium,special,extra,additional,first,second,class,\
         st,nd,next,same,day,days,working,weekend,saturday,morning,am,pm,home,local,national,\
         domestic,international,overseas,worldwide,world,eu,europe,uk,gb,usa,us,ireland,germany,\
         france,spain,italy,tracked,insured,signed,recorded,air,sea,mail,email,letter,parcel,\
         royal mail,parcelforce,dhl,ups,dpd,gls,fedex,usps,tnt,hermes,evri,yodel,packing,\
         packaging,handling,cost,costs,total,item,items,product,products,order,dummy,\
         inc,incl,excl,eur,gbp,usd,chf,digital,electronic,virtual,e,online,customer,sales,\
         amount,value,service",
    ),
    (
        Kind::Filler,
        "ein,eine,der,die,das,und,inkl,zzgl,kostenloser,kostenlose,gratis,versicherter,\
         versicherte,paket,packchen,brief,deutsche post,deutschland,inland,ausland,osterreich,\
         schweiz,artikel,produkt,bestellung,verpackung,een,het,en,pakket,brievenbuspakket,postnl,\
         bpost,nederland,belgie,verzekerd,bestelling",
    ),
    (
        Kind::Filler,
        "le,la,les,un,une,de,du,des,d,l,et,produit,article,commande,colis,gratuit,gratuite,\
         gratuits,offerte,colissimo,chronopost,mondial relay,relais,point relais,la poste,\
         domicile,rapide,el,los,las,y,producto,articulo,pedido,paquete,gratuito,urgente,estandar,\
         correos,seur,mrw,peninsula,il,lo,gli,di,e,prodotto,articolo,ordine,gratuita,corriere,\
         poste italiane,italia,o,os,do,da,produto,artigo,encomenda,gratis,ctt,correio,normal,\
         portugal,espana,belgique,suisse",
    ),
];

/// What follows one of these words is not about what a thing is: `adjustment by John`.
pub(super) const PREPOSITIONS: &str = "by on for to from per via with fur von nach mit am zum zur voor naar \
                            met op pour par vers sur avec para por con per su com em";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::import::columns::plain;

    #[test]
    fn words_are_written_as_they_are_looked_up() {
        for (_, list) in PHRASES {
            for word in list.split([',', ' ']) {
                assert_eq!(plain(word), word, "in {list}");
                assert!(!word.is_empty(), "{list}");
            }
        }
    }
}
