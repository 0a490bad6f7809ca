//! What shops call their columns in other languages of Europe, and of Indonesia and Vietnam.

use super::Language;
use crate::settings::Meaning;

/// One row a language.
pub(super) const LANGUAGES: [Language; 6] = [
    Language {
        name: "Hungarian",
        names: &[
            (
                Meaning::Customer,
                "vevo vevokod vevoazonosito ugyfel ugyfelkod ugyfelszam ugyfelazonosito \
                 vasarlo vasarloazonosito megrendelo",
            ),
            (Meaning::Email, "emailcim vevoemail vasarloemail ugyfelemail"),
            (Meaning::Phone, "telefonszam mobiltelefonszam vevotelefon"),
            (Meaning::Name, "vevonev vevoneve ugyfelnev ugyfelneve vasarloneve megrendeloneve"),
            (Meaning::Consent, "hozzajarulas hirlevel"),
            (
                Meaning::Order,
                "rendelesszam rendeles rendelesazonosito rendelesiszam szamlaszam szamla \
                 sorszam bizonylatszam nyugtaszam",
            ),
            (Meaning::Product, "cikkszam termekkod termekazonosito termek cikk"),
            (Meaning::Description, "megnevezes termeknev termekneve cikknev leiras"),
            (Meaning::Quantity, "mennyiseg darab darabszam db"),
            (Meaning::Price, "ar egysegar bruttoegysegar nettoegysegar darabar"),
            (Meaning::Amount, "osszeg ertek tetelosszeg bruttoertek nettoertek"),
            (
                Meaning::Total,
                "osszesen vegosszeg rendelesosszege teljesosszeg bruttovegosszeg fizetendo",
            ),
            (
                Meaning::Date,
                "rendelesdatuma vasarlasdatuma kelt szamladatuma rendelesideje eladasdatuma",
            ),
            (Meaning::Time, "idopont ido"),
            (Meaning::Country, "orszag"),
            (Meaning::Status, "allapot statusz rendelesallapota rendelesistatusz"),
            (Meaning::Currency, "penznem deviza"),
        ],
    },
    Language {
        name: "Finnish",
        names: &[
            (
                Meaning::Customer,
                "asiakas asiakasnumero asiakasnro asiakastunnus asiakasid ostaja tilaaja",
            ),
            (Meaning::Email, "sahkoposti sahkopostiosoite asiakkaansahkoposti"),
            (Meaning::Phone, "puhelin puhelinnumero matkapuhelin"),
            (Meaning::Name, "asiakkaannimi asiakasnimi ostajannimi kokonimi"),
            (Meaning::Consent, "suostumus uutiskirje markkinointilupa"),
            (
                Meaning::Order,
                "tilaus tilausnumero tilausnro tilaustunnus laskunnumero laskunro lasku \
                 kuitti kuittinumero",
            ),
            (Meaning::Product, "tuote tuotekoodi tuotenumero tuotetunnus nimike tuotenro"),
            (Meaning::Description, "tuotenimi tuotteennimi nimitys kuvaus tuotekuvaus"),
            (Meaning::Quantity, "maara kpl lukumaara kappalemaara"),
            (Meaning::Price, "hinta yksikkohinta ahinta kappalehinta myyntihinta"),
            (Meaning::Amount, "rivisumma rivihinta myynti liikevaihto"),
            (Meaning::Total, "yhteensa loppusumma kokonaissumma tilauksensumma"),
            (
                Meaning::Date,
                "paivamaara pvm tilauspaiva tilauspaivamaara ostopaiva laskupaiva \
                 myyntipaiva paivays",
            ),
            (Meaning::Time, "aika kellonaika klo"),
            (Meaning::Country, "maa"),
            (Meaning::Status, "tila tilauksentila maksuntila"),
            (Meaning::Currency, "valuutta"),
        ],
    },
    Language {
        name: "Turkish",
        names: &[
            (
                Meaning::Customer,
                "musteri musterino musterinumarasi musterikodu musteriid alici cari carikod \
                 carikodu",
            ),
            (
                Meaning::Email,
                "eposta mailadresi epostaadresi musterieposta musteriemail alicieposta",
            ),
            (Meaning::Phone, "telefonno telefonnumarasi ceptelefonu musteritelefonu gsm"),
            (
                Meaning::Name,
                "musteriadi musteriadisoyadi adsoyad adisoyadi musteriadsoyad aliciadi \
                 aliciadsoyad cariadi musteriismi",
            ),
            (Meaning::Consent, "pazarlamaizni bulten"),
            (
                Meaning::Order,
                "siparis siparisno siparisnumarasi siparisid sipariskodu faturano \
                 faturanumarasi fisno fis belgeno",
            ),
            (Meaning::Product, "urun urunkodu urunid urunno stokkodu barkod"),
            (Meaning::Description, "urunadi urunismi aciklama urunaciklamasi stokadi"),
            (Meaning::Quantity, "adet miktar urunadedi"),
            (Meaning::Price, "fiyat birimfiyat birimfiyati satisfiyati urunfiyati"),
            (Meaning::Amount, "tutar satirtutari satistutari ciro"),
            (
                Meaning::Total,
                "toplam toplamtutar geneltoplam siparistutari siparistoplami faturatutari",
            ),
            (
                Meaning::Date,
                "tarih siparistarihi satistarihi faturatarihi alisveristarihi islemtarihi",
            ),
            (Meaning::Time, "saat siparissaati"),
            (Meaning::Country, "ulke"),
            (Meaning::Status, "durum siparisdurumu odemedurumu statu"),
            (Meaning::Currency, "parabirimi doviz"),
        ],
    },
    Language {
        name: "Greek",
        names: &[
            (Meaning::Customer, "πελατησ κωδικοσπελατη αριθμοσπελατη αγοραστησ idπελατη"),
            (Meaning::Email, "ηλεκτρονικοταχυδρομειο emailπελατη"),
            (Meaning::Phone, "τηλεφωνο τηλεφωνοπελατη κινητο αριθμοστηλεφωνου"),
            (Meaning::Name, "ονομαπελατη ονοματεπωνυμο επωνυμιαπελατη επωνυμια"),
            (Meaning::Consent, "συγκαταθεση"),
            (
                Meaning::Order,
                "παραγγελια αριθμοσπαραγγελιασ κωδικοσπαραγγελιασ τιμολογιο \
                 αριθμοστιμολογιου αποδειξη αριθμοσαποδειξησ παραστατικο",
            ),
            (Meaning::Product, "προιον κωδικοσπροιοντοσ κωδικοσειδουσ ειδοσ"),
            (Meaning::Description, "περιγραφη ονομαπροιοντοσ περιγραφηειδουσ"),
            (Meaning::Quantity, "ποσοτητα τεμαχια τεμ"),
            (Meaning::Price, "τιμη τιμημοναδασ τιμηπωλησησ"),
            (Meaning::Amount, "ποσο αξια αξιαγραμμησ"),
            (Meaning::Total, "συνολο συνολικοποσο συνολοπαραγγελιασ συνολικηαξια"),
            (
                Meaning::Date,
                "ημερομηνια ημερομηνιαπαραγγελιασ ημερομηνιααγορασ ημερομηνιαπωλησησ ημνια",
            ),
            (Meaning::Time, "ωρα"),
            (Meaning::Country, "χωρα"),
            (Meaning::Status, "κατασταση καταστασηπαραγγελιασ"),
            (Meaning::Currency, "νομισμα"),
        ],
    },
    Language {
        name: "Indonesian",
        names: &[
            (
                Meaning::Customer,
                "pelanggan idpelanggan kodepelanggan nopelanggan nomorpelanggan pembeli \
                 idpembeli usernamepembeli konsumen",
            ),
            (Meaning::Email, "emailpelanggan emailpembeli surel"),
            (
                Meaning::Phone,
                "telepon notelepon nomortelepon nohp nomorhp notelppembeli notelp \
                 teleponpelanggan",
            ),
            (Meaning::Name, "namapelanggan namapembeli namalengkap namapenerima"),
            (Meaning::Consent, "persetujuan"),
            (
                Meaning::Order,
                "pesanan nopesanan nomorpesanan idpesanan notransaksi nomortransaksi \
                 transaksi nofaktur nomorfaktur nonota nomorinvoice noinvoice",
            ),
            (Meaning::Product, "produk idproduk kodeproduk barang kodebarang skuproduk skuinduk"),
            (Meaning::Description, "namaproduk namabarang deskripsi keterangan"),
            (Meaning::Quantity, "jumlah kuantitas jumlahproduk jumlahbarang banyaknya"),
            (Meaning::Price, "harga hargasatuan hargaawal hargajual hargaproduk"),
            (Meaning::Amount, "totalharga subtotalproduk jumlahharga nilai"),
            (Meaning::Total, "totalpesanan totalpembayaran totalbelanja totaltransaksi"),
            (
                Meaning::Date,
                "tanggal tanggalpesanan tglpesanan tanggaltransaksi tgltransaksi \
                 tanggalpembelian waktupesanandibuat tgl",
            ),
            (Meaning::Time, "jam waktu"),
            (Meaning::Country, "negara"),
            (Meaning::Status, "statuspesanan statuspembayaran"),
            (Meaning::Currency, "matauang"),
        ],
    },
    Language {
        name: "Vietnamese",
        names: &[
            (Meaning::Customer, "khachhang makhachhang makh nguoimua idkhachhang"),
            (Meaning::Email, "emailkhachhang thudientu"),
            (Meaning::Phone, "dienthoai sodienthoai sdt sodienthoaikhachhang dienthoaikhachhang"),
            (Meaning::Name, "tenkhachhang tennguoimua hoten hovaten tenkh"),
            (Meaning::Consent, "dongy"),
            (Meaning::Order, "donhang madonhang madon sodonhang hoadon sohoadon mahoadon"),
            (Meaning::Product, "sanpham masanpham mahang masp"),
            (Meaning::Description, "tensanpham tenhang mota tensp"),
            (Meaning::Quantity, "soluong sl"),
            (Meaning::Price, "gia dongia giaban giasanpham"),
            (Meaning::Amount, "thanhtien tien sotien"),
            (Meaning::Total, "tongtien tongcong tonggiatridonhang tong"),
            (Meaning::Date, "ngay ngaydathang ngaymua ngayban ngaytao ngaydat thoigian ngayhoadon"),
            (Meaning::Time, "gio"),
            (Meaning::Country, "quocgia"),
            (Meaning::Status, "trangthai trangthaidonhang tinhtrang"),
            (Meaning::Currency, "tiente"),
        ],
    },
];
