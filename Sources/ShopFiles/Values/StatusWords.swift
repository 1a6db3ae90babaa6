/// The words by which ``StatusColumn`` knows columns and their values, in the languages of the formats that the shop
/// reads and a few more.
enum StatusWords {
    /// Whole names.
    static let phrases: Set<String> = [
        "available for sale", "on sale online", "for sale", "en ligne", "na prodej", "display",
        "displayed", "display online", "display on website", "display in store", "available for purchase",
        "available online", "approved", "is approved", "product approved", "approval", "en venta",
        "in vendita",
        "webshop", "on web", "onlineshop", "online shop", "eshop", "e shop", "im shop", "im webshop",
        "im onlineshop", "w sprzedaży", "v prodeji", "в продаже", "на сайте",
        "show in shop", "in shop", "in webshop", "in store", "listed online",
    ]
    /// Names of columns that say whether a product is active, or whether it is new or used.
    static let states: Set<String> = ["état", "etat", "zustand", "tilstand", "skick", "kunto"]
    /// Values that say that a product is archived.
    static let archived: Set<String> = [
        "archived", "archive", "archiviert", "archivé", "archivado", "archiviato", "gearchiveerd",
        "zarchiwizowany",
        "zarchiwizowane", "arquivado", "archivováno", "arkiverad", "arkiveret", "arkivert",
    ]
    /// Words next to each other whose yes hides.
    static let negativePhrases = [
        "end of life", "phase out", "phased out", "out of range", "no longer available", "no longer sold",
        "not available", "not for sale", "off sale", "off range", "taken down", "fin de vie", "fin de série",
        "fin de serie", "fuera de catálogo", "fuori produzione", "fuori catalogo", "uit assortiment",
        "fora de linha", "fora de catálogo", "снят с производства", "снят с продажи", "снято с продажи",
        "в архиве", "nicht verfügbar",
    ]
    static let positive: Set<String> = [
        "status", "state", "published", "publish", "publication", "active", "activated", "enabled", "enable",
        "visible", "visibility", "online", "live", "listed", "sellable", "show", "shown", "lifecycle",
        "lifecyclestage", "saleable", "salable", "purchasable", "purchaseable", "orderable", "buyable",
        "released",
        // de, fr, es, it, nl, pl, pt
        "aktiv", "aktiviert", "veröffentlicht", "sichtbar", "sichtbarkeit", "freigegeben", "anzeigen",
        "lebenszyklus", "freigabe", "bestellbar", "verkaufbar", "verkäuflich", "kaufbar",
        "actif", "activé", "publié", "publiée", "publier", "statut", "visibilité", "affiché",
        "afficher", "commercialisé", "vendable",
        "activo", "activa", "activado", "publicado", "publicada", "publicar", "estado", "visibilidad",
        "habilitado",
        "mostrar", "vendible",
        "attivo", "attivato", "pubblicato", "pubblica", "stato", "visibilità", "visibile", "abilitato",
        "mostra",
        "vendibile",
        "actief", "gepubliceerd", "publiceren", "zichtbaar", "zichtbaarheid", "ingeschakeld", "tonen",
        "aktywny", "aktywne", "opublikowany", "opublikowano", "opublikowane", "widoczny", "widoczne",
        "widoczność",
        "włączony", "włączone",
        "ativo", "ativado", "visibilidade", "visível", "habilitado", "exibir",
        // cs, sk, ro, sv, da, no, fi, hu, tr
        "aktivní", "aktívny", "viditelné", "viditelný", "viditelnost", "viditeľnosť", "zveřejněno",
        "zveřejnit",
        "publikováno", "publikovat", "publikované", "stav", "zobrazit", "zobrazovat", "zobraziť", "zapnuto",
        "povoleno", "publicat", "activ", "vizibil", "vizibilitate",
        "synlig", "synlighet", "publicerad", "publiceret", "publisert", "udgivet", "offentliggjort",
        "aktiverad",
        "aktiveret", "aktivert", "julkaistu", "näkyvissä", "näkyvyys", "aktiivinen",
        "aktív", "látható", "láthatóság", "státusz", "publikált", "publikálva", "közzétett", "engedélyezve",
        "megjelenik", "aktif", "yayında", "yayınlandı", "yayın", "durum", "görünür", "görünürlük",
        // ru, uk, bg, el
        "статус", "активен", "активный", "активно", "активность", "видимость", "видимый", "виден",
        "опубликован",
        "опубликовано", "показывать", "показать", "включен", "включён", "включено", "публикация",
        "активний", "опубліковано", "увімкнено", "ввімкнено", "видимість", "показувати", "включено",
        "публикуван",
        "κατάσταση", "ενεργό", "ορατό", "ορατότητα", "δημοσιευμένο", "δημοσίευση",
        // Other forms of these.
        "activée", "affichée", "activada", "habilitada", "attiva", "attivata", "pubblicata", "abilitata",
        "geactiveerd", "aktywna", "aktywowany", "włączona", "opublikowana", "widoczna", "ativa", "ativada",
        "zapnuté", "povolené", "aktivováno", "aktivované", "activat", "käytössä", "etkin",
        "активна", "включена", "увімкнена", "已启用", "已啟用",
    ]
    static let negative: Set<String> = [
        "hidden", "hide", "disabled", "disable", "inactive", "draft", "unpublished", "unpublish", "archived",
        "archive",
        "discontinued", "discontinue", "deleted", "retired", "invisible", "offline", "unlisted", "blocked",
        "locked", "obsolete", "withdrawn", "recalled", "suspended", "deprecated", "deactivated", "removed",
        "delisted",
        "eol", "paused", "excluded", "exclude", "banned", "trashed", "stopped", "ended",
        // de, fr, es, it, nl, pl, pt
        "versteckt", "verborgen", "ausgeblendet", "inaktiv", "gelöscht", "deaktiviert", "gesperrt", "sperre",
        "sperrkennzeichen", "sperrvermerk", "archiviert", "ausgelaufen", "auslaufartikel",
        "zurückgezogen", "entwurf", "unveröffentlicht",
        "masqué", "caché", "inactif", "désactivé", "bloqué", "archivé", "supprimé", "retiré", "arrêté",
        "obsolète",
        "brouillon", "suspendu",
        "oculto", "ocultar", "inactivo", "desactivado", "deshabilitado", "bloqueado", "archivado",
        "eliminado",
        "retirado", "descatalogado", "descontinuado", "obsoleto", "borrador", "suspendido",
        "nascosto", "inattivo", "disattivato", "disabilitato", "bloccato", "archiviato", "eliminato",
        "ritirato",
        "dismesso", "bozza", "sospeso",
        "inactief", "geblokkeerd", "gearchiveerd", "verwijderd", "uitgeschakeld", "vervallen", "uitlopend",
        "ukryty", "ukryte", "nieaktywny", "nieaktywne", "zablokowany", "zablokowane", "zarchiwizowany",
        "usunięty",
        "wycofany", "wycofane", "wyłączony", "szkic",
        "inativo", "desativado", "arquivado", "excluído", "rascunho", "suspenso",
        // cs, sk, ro, sv, da, no, fi, hu, tr
        "skryto", "skrytý", "skryté", "neaktivní", "blokováno", "zablokováno", "blokovaný", "archivováno",
        "smazáno",
        "vyřazeno", "vyřazený", "ukončeno", "vypnuto", "nepublikováno", "ascuns", "blocat", "dezactivat",
        "arhivat",
        "skjult", "dold", "dolt", "spärrad", "spärrat", "spærret", "sperret", "utgått", "utgången", "udgået",
        "avpublicerad",
        "inaktivt", "arkiverad", "arkiveret", "arkivert", "slettet", "raderad", "piilotettu", "poistettu",
        "estetty",
        "rejtett", "inaktív", "letiltva", "letiltott", "kivezetett", "kifutott", "törölt", "archivált",
        "gizli", "pasif",
        "engelli", "arşivlendi", "silindi",
        // ru, uk, el
        "скрыт", "скрыто", "скрытый", "отключен", "отключён", "отключено", "выключен", "выключено",
        "неактивен",
        "неактивный", "заблокирован", "заблокировано", "блокировка", "архив", "архивный", "удален", "удалён",
        "удалено",
        "снят", "черновик", "приховано", "вимкнено", "заблоковано", "видалено", "неактивний", "κρυφό",
        "ανενεργό",
        "αποκλεισμένο", "διαγραμμένο",
        // Other forms of these.
        "masquée", "désactivée", "desactivada", "deshabilitada", "disattivo", "disattivata",
        "disabilitata", "gedeactiveerd", "nieaktywna", "wyłączone", "wyłączona", "dezaktywowany", "ukryta",
        "inativa", "desativada", "vypnuté", "neaktívny", "neaktívne", "zakázáno", "zakázané", "deaktivováno",
        "deaktivované", "deaktiverad", "inaktiverad", "deaktiveret", "deaktivert", "kikapcsolva",
        "неактивна", "отключена", "вимкнена", "已停用",
    ]
    static let denials: Set<String> = ["not", "non", "nicht", "never", "nie", "niet", "не", "kein", "keine"]
    /// The ends of words such as `Produktstatus` and `Verkaufssperre`.
    static let endings = ["status", "sichtbarkeit", "zichtbaarheid", "sperre", "gesperrt", "freigabe"]
    static let negativeEndings = ["sperre", "gesperrt"]
    /// What stands before such an ending where it says something else.
    static let compounds: Set<String> = [
        "lager", "bestands", "steuer", "versand", "liefer", "bestell", "auftrags", "zahlungs", "voorraad",
        "order", "betaal", "stock", "einkaufs", "preis", "mahn", "kredit",
    ]
    /// Parts of names in scripts that do not part words.
    static let unparted = [
        "ステータス", "状態", "公開", "表示", "掲載", "有効", "状态", "狀態", "上架", "发布", "發布", "启用", "啟用", "显示", "顯示",
        "상태", "공개", "진열", "노출", "활성",
    ]
    static let unpartedNegative = [
        "非公開", "非表示", "無効", "販売中止", "販売終了", "廃番", "廃盤", "停産", "下架", "停用", "停产", "停產", "隐藏", "隱藏", "禁用",
        "삭제", "단종", "비공개", "판매중지", "숨김", "비활성",
    ]
    static let unpartedOthers = [
        "在庫", "库存", "庫存", "재고", "配送", "注文", "订单", "訂單", "주문", "배송", "税", "세금", "価格", "价格", "가격",
    ]
    /// Words of columns that say something else: `Stock status`, `Active ingredient`.
    static let others: Set<String> = [
        "stock", "inventory", "tax", "taxes", "shipping", "delivery", "order", "orders", "payment",
        "fulfillment", "backorder", "backorders", "warehouse", "sync", "feed", "attribute", "review",
        "reviews",
        "price", "prices", "year", "ingredient", "ingredients", "substance", "url", "link", "country",
        "province",
        "address", "weight", "size", "color", "colour", "unit", "units", "position", "purchasing", "reason",
        "impuesto", "impuestos", "imposta", "imposte", "imposto", "impostos", "taxe", "tva", "iva", "btw",
        "podatku", "podatek", "podatkowy", "moms", "mwst", "attribut", "atributo", "attributo", "atrybutu",
        "attributet", "eigenschap", "eigenschaft", "merkmal", "egenskab", "egenskap",
        "note",
        "notes", "comment", "by", "user", "message",
        "bestand", "lager", "steuer", "versand", "einkauf", "grund", "skladu", "skladem", "sklad", "zásob",
        "magazynowy", "magazynu", "voorraad", "stocks", "склад", "склада", "складе", "остаток",
    ]
    /// Words that make a column one of days: `Published at`, `Gesperrt seit`. The short ones only at its end.
    static let days: Set<String> = [
        "date", "time", "datetime", "timestamp", "since", "datum", "fecha", "data", "seit", "depuis", "desde",
        "dal",
        "sinds", "dato", "дата",
    ]
    static let lastDays: Set<String> = [
        "at", "on", "from", "am", "le", "el", "il", "op", "dnia", "dne", "ab", "od", "em",
    ]
    static let until: Set<String> = ["until", "till", "bis", "tot", "jusqu", "hasta", "até", "fino"]
    /// Of those for which a day says when the product becomes visible. The others' days say when they were changed.
    static let published: Set<String> = [
        "published", "publish", "unpublish", "online", "live", "listed", "released", "activated", "visible",
        "veröffentlicht", "veröffentlichung", "freigegeben", "sichtbar", "publié", "publiée", "publication",
        "publicado", "publicada", "publicación", "pubblicato", "pubblicazione", "gepubliceerd", "publicatie",
        "opublikowano", "opublikowany", "publikacji", "publicação", "publikováno", "zveřejněno", "publicerad",
        "publiceret", "publisert", "julkaistu", "опубликован", "опубликовано", "публикации", "опубліковано",
    ]
    static let yes: Set<String> = [
        "1", "true", "yes", "y", "t", "x", "on", "active", "published", "publish", "enabled", "visible",
        "online", "live", "listed", "show", "shown", "released", "current", "approved", "public",
        "in production",
        "for sale", "available for sale", "launched",
        "ja", "j", "oui", "o", "si", "sí", "sì", "s", "tak", "sim", "wahr", "vrai", "verdadero", "vero",
        "áno", "ano",
        "igen", "kyllä", "da", "evet", "да", "так", "ναι", "истина",
        "aktiv", "actif", "activo", "attivo", "actief", "aktywny", "ativo", "aktivní", "aktívny", "activ",
        "aktív",
        "aktif", "aktiivinen", "veröffentlicht", "freigegeben", "sichtbar", "publié", "publicado",
        "pubblicato",
        "gepubliceerd", "zichtbaar", "opublikowany", "opublikowano", "publikováno", "zveřejněno",
        "publicerad",
        "publiceret", "publisert", "synlig", "visível", "widoczny", "viditelné", "látható", "vizibil",
        "yayında",
        "активен", "активный", "активно", "опубликован", "опубликовано", "включен", "включён", "включено",
        "виден",
        "увімкнено", "активний", "опубліковано", "ενεργό",
        "はい", "公開", "公開中", "表示", "販売中", "有効", "是", "上架", "已上架", "启用", "啟用", "在售", "예", "공개", "판매중", "진열함",
        "both", "catalog", "catalog, search",
    ]
    static let no: Set<String> = [
        "", "0", "false", "no", "n", "f", "off", "nein", "non", "nee", "nie", "não", "ne", "nem", "nej",
        "nei", "nu",
        "ei", "hayır", "falsch", "faux", "falso", "нет", "ні", "не", "όχι", "ложь", "いいえ", "否", "아니오",
    ]
    /// Beside them, what stands in a column whose yes hides where there is nothing to hide: `Blocked: -`.
    static let nothing: Set<String> = [
        "-", "–", "—", "none", "null", "n/a", "keine", "aucun", "ninguno", "nessuno",
    ]
    /// Words for what is not to be seen, beside those that name a column.
    static let hidden: Set<String> = [
        "pending", "private", "none", "entwurf", "brouillon", "borrador", "bozza", "concept", "szkic",
        "rascunho",
        "not visible individually", "future", "trash", "черновик",
    ]
    /// Values that say in any column that a product is no longer, or not yet, sold: nothing else is called so.
    static let plain: Set<String> = [
        "unpublished", "discontinued", "archived", "obsolete", "withdrawn", "delisted", "end of life", "eol",
        "phase out", "phased out", "phase-out", "no longer available", "not for sale", "inactive",
        "deactivated",
        "inaktiv", "gesperrt", "auslaufartikel", "ausgelaufen", "archiviert", "entwurf", "unveröffentlicht",
        "inactif",
        "archivé", "brouillon", "inactivo", "descatalogado", "descontinuado", "archivado", "borrador",
        "inattivo",
        "archiviato", "bozza", "inactief", "gearchiveerd", "nieaktywny", "wycofany", "inativo", "arquivado",
        "rascunho",
        "neaktivní", "vyřazeno", "inaktív", "utgått", "udgået", "неактивен", "неактивный", "черновик", "非公開",
        "廃番",
        "販売終了", "下架", "已下架", "停产", "단종", "비공개",
    ]
}
