//! What shops call their columns in Romance languages.

use super::Language;
use crate::settings::Meaning;

/// One row a language.
pub(super) const LANGUAGES: [Language; 5] = [
    Language {
        name: "French",
        names: &[
            (
                Meaning::Customer,
                "numeroclient numclient noclient idclient codeclient acheteur nclient \
                 referenceclient refclient",
            ),
            (
                Meaning::Email,
                "emailclient mailclient adresseemail adressemail courriel \
                 adresseelectronique emaildefacturation emailacheteur",
            ),
            (
                Meaning::Phone,
                "telephoneclient numerodetelephone numtelephone portable mobileclient",
            ),
            (Meaning::Name, "nomclient nomduclient nomacheteur nomcomplet nomdefacturation"),
            (Meaning::Consent, "consentement consentementmarketing abonnenewsletter"),
            (
                Meaning::Order,
                "ticket numerocommande numerodecommande nocommande ncommande idcommande \
                 commande referencecommande nfacture numerofacture numerodefacture facture",
            ),
            (
                Meaning::Product,
                "referenceproduit refproduit idproduit codeproduit codearticle reference \
                 produit",
            ),
            (Meaning::Description, "designation nomproduit nomduproduit libelle libelleproduit"),
            (Meaning::Quantity, "quantite qte nombre"),
            (Meaning::Price, "prixunitaire prixunitairettc prixunitaireht prix"),
            (Meaning::Amount, "montant montantligne totalligne chiffredaffaires"),
            (Meaning::Total, "totalcommande montanttotal totalttc montantttc"),
            (
                Meaning::Date,
                "datecommande datedecommande datedelacommande datefacture datedefacture \
                 dateachat datedachat datedevente",
            ),
            (Meaning::Time, "heure"),
            (Meaning::Country, "pays paysdefacturation paysdelivraison"),
            (
                Meaning::Status,
                "statut etat statutcommande statutdelacommande etatcommande \
                 statutdepaiement",
            ),
            (Meaning::Currency, "devise"),
        ],
    },
    Language {
        name: "Spanish",
        names: &[
            (
                Meaning::Customer,
                "idcliente clienteid codigocliente codigodecliente numerocliente \
                 numerodecliente ncliente cliente comprador",
            ),
            (
                Meaning::Email,
                "correoelectronico correo emailcliente correocliente correodelcliente \
                 correoelectronicocliente emailcomprador",
            ),
            (
                Meaning::Phone,
                "telefono telefonocliente telefonodelcliente movil celular numerodetelefono \
                 telefonomovil",
            ),
            (
                Meaning::Name,
                "nombrecliente nombredelcliente nombrecomprador nombrecompleto razonsocial",
            ),
            (Meaning::Consent, "consentimiento boletin aceptamarketing"),
            (
                Meaning::Order,
                "npedido numeropedido numerodepedido idpedido pedido numerofactura \
                 numerodefactura nfactura factura nticket numeroticket",
            ),
            (
                Meaning::Product,
                "codigoproducto codigodeproducto idproducto producto articulo \
                 codigoarticulo codigodearticulo referencia",
            ),
            (
                Meaning::Description,
                "descripcion nombreproducto nombredelproducto descripcionproducto \
                 nombrearticulo",
            ),
            (Meaning::Quantity, "cantidad unidades"),
            (Meaning::Price, "preciounitario precio preciounidad preciodeventa"),
            (Meaning::Amount, "importe totallinea importelinea"),
            (Meaning::Total, "totalpedido importetotal totaldelpedido totalfactura montototal"),
            (
                Meaning::Date,
                "fechapedido fechadelpedido fechadepedido fechafactura fechadefactura \
                 fechacompra fechadecompra fechaventa fechadeventa fecha",
            ),
            (Meaning::Time, "hora"),
            (Meaning::Country, "pais"),
            (Meaning::Status, "estado estadopedido estadodelpedido"),
            (Meaning::Currency, "moneda divisa"),
        ],
    },
    Language {
        name: "Portuguese",
        names: &[
            (Meaning::Customer, "codigodocliente numerodocliente iddocliente"),
            (Meaning::Email, "emaildocliente enderecodeemail"),
            (
                Meaning::Phone,
                "telefone telefonecliente telefonedocliente telemovel telefonecelular \
                 celulardocliente",
            ),
            (Meaning::Name, "nomecliente nomedocliente nomecompleto nomedocomprador"),
            (Meaning::Consent, "consentimento aceitamarketing"),
            (
                Meaning::Order,
                "numerodopedido encomenda numerodaencomenda numerodafatura fatura \
                 notafiscal numerodanota",
            ),
            (Meaning::Product, "codigoproduto codigodoproduto idproduto produto artigo"),
            (Meaning::Description, "descricao nomeproduto nomedoproduto descricaodoproduto"),
            (Meaning::Quantity, "quantidade qtd qtde"),
            (Meaning::Price, "precounitario preco valorunitario"),
            (Meaning::Amount, "valor totallinha valoritem"),
            (Meaning::Total, "valortotal totaldopedido totaldaencomenda valordopedido"),
            (
                Meaning::Date,
                "datapedido datadopedido datacompra datadacompra datadavenda datavenda \
                 datadaencomenda dataemissao data",
            ),
            (Meaning::Time, "horadopedido horadavenda"),
            (Meaning::Status, "situacao statusdopedido statusdopagamento"),
            (Meaning::Currency, "moeda"),
        ],
    },
    Language {
        name: "Italian",
        names: &[
            (Meaning::Customer, "codicecliente acquirente"),
            (Meaning::Email, "indirizzoemail emaildelcliente emailacquirente postaelettronica"),
            (Meaning::Phone, "cellulare numeroditelefono"),
            (
                Meaning::Name,
                "nominativo nominativocliente ragionesociale nomeecognome nomeacquirente",
            ),
            (Meaning::Consent, "consenso consensomarketing"),
            (
                Meaning::Order,
                "nordine numeroordine numerodordine idordine ordine numerofattura fattura \
                 numeroscontrino nscontrino",
            ),
            (Meaning::Product, "codiceprodotto codicearticolo idprodotto prodotto articolo"),
            (
                Meaning::Description,
                "descrizione nomeprodotto nomearticolo descrizioneprodotto \
                 descrizionearticolo",
            ),
            (Meaning::Quantity, "quantita pezzi qta"),
            (Meaning::Price, "prezzounitario prezzo prezzodivendita"),
            (Meaning::Amount, "importo totaleriga importoriga ricavo"),
            (Meaning::Total, "totaleordine totale importototale totalefattura"),
            (Meaning::Date, "dataordine datadellordine datafattura dataacquisto"),
            (Meaning::Time, "ora orario"),
            (Meaning::Country, "paese nazione"),
            (Meaning::Status, "stato statoordine statopagamento"),
            (Meaning::Currency, "codicevaluta"),
        ],
    },
    Language {
        name: "Romanian",
        names: &[
            (Meaning::Customer, "codclient nrclient numarclient cumparator"),
            (Meaning::Email, "adresaemail adresadeemail"),
            (Meaning::Phone, "telefonclient numartelefon numardetelefon nrtelefon"),
            (Meaning::Name, "numeclient numeleclientului numecumparator numecomplet"),
            (Meaning::Consent, "consimtamant acordmarketing"),
            (
                Meaning::Order,
                "comanda nrcomanda numarcomanda idcomanda numarulcomenzii nrfactura \
                 numarfactura bonfiscal nrbon",
            ),
            (Meaning::Product, "codprodus idprodus produs articol codarticol"),
            (Meaning::Description, "denumire denumireprodus numeprodus descriere"),
            (Meaning::Quantity, "cantitate bucati buc"),
            (Meaning::Price, "pret pretunitar pretbucata pretdevanzare"),
            (Meaning::Amount, "valoare valoarelinie"),
            (Meaning::Total, "totalcomanda totaldeplata valoarecomanda valoaretotala sumatotala"),
            (
                Meaning::Date,
                "datacomenzii datacomanda dataachizitiei dataplasarii datafacturii \
                 datavanzarii",
            ),
            (Meaning::Time, "oracomenzii"),
            (Meaning::Country, "tara"),
            (Meaning::Status, "stare starecomanda statuscomanda"),
            (Meaning::Currency, "monedacomenzii"),
        ],
    },
];
