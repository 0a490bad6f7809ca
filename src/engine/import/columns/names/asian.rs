//! What shops call their columns in languages of Asia.

use super::Language;
use crate::settings::Meaning;

/// One row a language.
pub(super) const LANGUAGES: [Language; 6] = [
    Language {
        name: "Japanese",
        names: &[
            (
                Meaning::Customer,
                "顧客 顧客id 顧客番号 顧客コート お客様 お客様番号 お客様id 会員 会員id \
                 会員番号 購入者 注文者 得意先 得意先コート ユーサーid",
            ),
            (
                Meaning::Email,
                "メール メールアトレス eメール お客様メールアトレス 顧客メール \
                 注文者メールアトレス 購入者メールアトレス",
            ),
            (Meaning::Phone, "電話 電話番号 携帯電話 携帯番号 注文者電話番号 顧客電話番号"),
            (
                Meaning::Name,
                "顧客名 お客様名 氏名 お名前 注文者氏名 注文者名 購入者名 購入者氏名 会員名 \
                 得意先名",
            ),
            (Meaning::Consent, "同意 メルマカ メルマカ購読 メール配信"),
            (
                Meaning::Order,
                "注文 注文番号 注文id 受注番号 受注id 伝票番号 取引番号 取引id レシート番号 \
                 請求書番号 オーター番号",
            ),
            (Meaning::Product, "商品 商品コート 商品番号 商品id 品番 製品 製品コート 商品sku"),
            (Meaning::Description, "商品名 製品名 品名 商品説明 摘要 説明"),
            (Meaning::Quantity, "数量 個数 点数 注文数 購入数 販売数"),
            (Meaning::Price, "単価 価格 販売価格 商品単価 税込価格 商品価格"),
            (Meaning::Amount, "金額 小計 売上 売上金額 販売金額 税込金額"),
            (Meaning::Total, "合計 合計金額 総額 注文合計 請求金額 総合計 お支払い金額"),
            (
                Meaning::Date,
                "日付 注文日 注文日時 購入日 購入日時 受注日 受注日時 売上日 販売日 取引日 \
                 日時",
            ),
            (Meaning::Time, "時刻 時間 注文時刻"),
            (Meaning::Country, "国 国名"),
            (Meaning::Status, "状態 ステータス 注文ステータス 状況 注文状況"),
            (Meaning::Currency, "通貨"),
        ],
    },
    Language {
        name: "Chinese",
        names: &[
            (
                Meaning::Customer,
                "客户 客户编号 客户id 客户代码 顾客 顾客编号 会员 会员号 会员编号 会员id \
                 买家 买家会员名 买家账号 买家id 用户 用户id 用户编号 客戶 客戶編號 \
                 會員編號 會員 買家 買家帳號 顧客編號",
            ),
            (Meaning::Email, "邮箱 电子邮箱 电子邮件 邮件 客户邮箱 买家邮箱 電子郵件 信箱 電郵"),
            (
                Meaning::Phone,
                "电话 手机 手机号 手机号码 联系电话 联系手机 电话号码 客户电话 買家電話 \
                 電話號碼 手機 手機號碼 聯絡電話",
            ),
            (
                Meaning::Name,
                "客户名称 客户姓名 姓名 顾客姓名 买家姓名 收货人姓名 收货人 客戶名稱 \
                 客戶姓名 買家姓名 收件人姓名",
            ),
            (Meaning::Consent, "营销同意 订阅 行銷同意"),
            (
                Meaning::Order,
                "订单 订单号 订单编号 订单id 交易号 交易编号 流水号 单号 小票号 发票号 訂單 \
                 訂單編號 訂單號碼 交易編號 發票號碼 单据编号",
            ),
            (
                Meaning::Product,
                "商品编码 商品编号 产品 产品编号 货号 条码 商品編號 產品 產品編號 貨號 \
                 产品编码 宝贝id",
            ),
            (
                Meaning::Description,
                "商品名称 产品名称 宝贝标题 宝贝名称 商品标题 标题 商品名稱 產品名稱 描述",
            ),
            (Meaning::Quantity, "数目 购买数量 商品数量 宝贝总数量 件数 數量 件數 購買數量"),
            (Meaning::Price, "价格 单价 商品单价 售价 销售价 價格 單價 售價"),
            (
                Meaning::Amount,
                "金额 小计 销售额 行金额 商品金额 金額小計 小計金額 總價 总价 銷售額",
            ),
            (
                Meaning::Total,
                "合计 总金额 订单金额 总计 总额 实付金额 买家实际支付金额 应付金额 支付金额 \
                 總計 總金額 訂單金額 訂單總額",
            ),
            (
                Meaning::Date,
                "日期 订单日期 下单时间 下单日期 订单创建时间 交易日期 付款时间 支付时间 \
                 订单付款时间 购买日期 购买时间 销售日期 創建時間 下單時間 訂單日期 \
                 訂單成立日期 购买日 創建日期 创建时间",
            ),
            (Meaning::Time, "时间"),
            (Meaning::Country, "国家 國家"),
            (Meaning::Status, "状态 订单状态 交易状态 狀態 訂單狀態 付款状态"),
            (Meaning::Currency, "币种 货币 幣別 貨幣"),
        ],
    },
    Language {
        name: "Korean",
        names: &[
            (
                Meaning::Customer,
                "고객 고객번호 고객id 고객코드 고객아이디 회원 회원번호 회원id 회원아이디 \
                 구매자 구매자id 구매자아이디 주문자 주문자id 거래처 거래처코드",
            ),
            (
                Meaning::Email,
                "이메일 이메일주소 메일 전자우편 주문자이메일 고객이메일 구매자이메일",
            ),
            (
                Meaning::Phone,
                "전화 전화번호 휴대폰 휴대폰번호 연락처 핸드폰 주문자연락처 구매자연락처 \
                 구매자전화번호 고객전화번호",
            ),
            (
                Meaning::Name,
                "고객명 고객이름 구매자명 구매자이름 주문자명 회원명 이름 성명 거래처명",
            ),
            (Meaning::Consent, "동의 수신동의 마케팅동의 마케팅수신동의"),
            (
                Meaning::Order,
                "주문 주문번호 주문id 거래번호 영수증번호 전표번호 송장번호 인보이스번호 \
                 상품주문번호",
            ),
            (Meaning::Product, "상품 상품코드 상품번호 상품id 제품 제품코드 품번 품목코드 품목"),
            (Meaning::Description, "상품명 제품명 품명 품목명 상품설명 설명"),
            (Meaning::Quantity, "수량 개수 주문수량 구매수량 판매수량"),
            (Meaning::Price, "단가 가격 판매가 판매가격 상품가격 상품단가 판매단가"),
            (Meaning::Amount, "금액 판매금액 상품금액 매출 매출액 소계"),
            (Meaning::Total, "합계 총액 총금액 결제금액 주문금액 총결제금액 총주문금액 합계금액"),
            (
                Meaning::Date,
                "날짜 일자 주문일 주문일자 주문일시 구매일 구매일자 결제일 결제일시 판매일 \
                 판매일자 거래일자 거래일",
            ),
            (Meaning::Time, "시간 시각 주문시간"),
            (Meaning::Country, "국가 나라"),
            (Meaning::Status, "상태 주문상태 결제상태 처리상태"),
            (Meaning::Currency, "통화"),
        ],
    },
    Language {
        name: "Thai",
        names: &[
            (Meaning::Customer, "ลูกคา รหัสลูกคา ผูซือ ชือผูใชผูซือ หมายเลขลูกคา"),
            (Meaning::Email, "อีเมล อีเมลลูกคา"),
            (Meaning::Phone, "โทรศัพท เบอรโทร เบอรโทรศัพท หมายเลขโทรศัพท"),
            (Meaning::Name, "ชือลูกคา ชือผูซือ ชือผูรับ ชือนามสกุล"),
            (Meaning::Order, "คำสังซือ หมายเลขคำสังซือ เลขทีคำสังซือ เลขทีใบเสรจ เลขทีบิล เลขทีเอกสาร"),
            (Meaning::Product, "สินคา รหัสสินคา"),
            (Meaning::Description, "ชือสินคา รายละเอียด รายการ"),
            (Meaning::Quantity, "จำนวน จำนวนสินคา"),
            (Meaning::Price, "ราคา ราคาตอหนวย ราคาขาย"),
            (Meaning::Amount, "จำนวนเงิน ยอดขาย ราคารวม"),
            (Meaning::Total, "รวม ยอดรวม รวมทังหมด จำนวนเงินทังหมด ยอดรวมสุทธิ"),
            (Meaning::Date, "วันที วันทีสังซือ วันทีทำการสังซือ วันทีขาย"),
            (Meaning::Time, "เวลา"),
            (Meaning::Country, "ประเทศ"),
            (Meaning::Status, "สถานะ สถานะคำสังซือ สถานะการสังซือ"),
            (Meaning::Currency, "สกุลเงิน"),
        ],
    },
    Language {
        name: "Arabic",
        names: &[
            (
                Meaning::Customer,
                "العميل رقمالعميل كودالعميل معرفالعميل الزبون رقمالزبون المشتري عميل",
            ),
            (Meaning::Email, "البريدالالكتروني الايميل بريدالعميل بريدالكتروني"),
            (Meaning::Phone, "الهاتف رقمالهاتف الجوال رقمالجوال هاتفالعميل رقمالموبايل"),
            (Meaning::Name, "اسمالعميل اسمالزبون اسمالمشتري الاسمالكامل"),
            (Meaning::Order, "الطلب رقمالطلب معرفالطلب الفاتورة رقمالفاتورة رقمالايصال"),
            (Meaning::Product, "المنتج رمزالمنتج كودالمنتج رقمالمنتج الصنف كودالصنف"),
            (Meaning::Description, "اسمالمنتج الوصف اسمالصنف وصفالمنتج"),
            (Meaning::Quantity, "الكمية كمية العدد"),
            (Meaning::Price, "السعر سعرالوحدة سعر"),
            (Meaning::Amount, "المبلغ القيمة قيمة"),
            (Meaning::Total, "الاجمالي المجموع اجماليالطلب المبلغالاجمالي اجمالي"),
            (Meaning::Date, "التاريخ تاريخالطلب تاريخالشراء تاريخالفاتورة تاريخ"),
            (Meaning::Time, "الوقت"),
            (Meaning::Country, "الدولة البلد"),
            (Meaning::Status, "الحالة حالةالطلب"),
            (Meaning::Currency, "العملة"),
        ],
    },
    Language {
        name: "Hebrew",
        names: &[
            (Meaning::Customer, "לקוח מספרלקוח קודלקוח מזההלקוח"),
            (Meaning::Email, "דואל אימייל דוארליאלקטרוני מייל"),
            (Meaning::Phone, "טלפון נייד מספרטלפון"),
            (Meaning::Name, "שםלקוח שםהלקוח שםמלא"),
            (Meaning::Order, "הזמנה מספרהזמנה חשבונית מספרחשבונית קבלה מספרקבלה"),
            (Meaning::Product, "מוצר קודמוצר מקט פריט"),
            (Meaning::Description, "שםמוצר שםהמוצר תיאור שםפריט"),
            (Meaning::Quantity, "כמות"),
            (Meaning::Price, "מחיר מחירליחידה"),
            (Meaning::Amount, "סכום"),
            (Meaning::Total, "סהכ סכוםכולל סהכהזמנה"),
            (Meaning::Date, "תאריך תאריךהזמנה תאריךרכישה"),
            (Meaning::Time, "שעה"),
            (Meaning::Country, "מדינה ארץ"),
            (Meaning::Status, "סטטוס סטטוסהזמנה מצב"),
            (Meaning::Currency, "מטבע"),
        ],
    },
];
