import { t } from "../shared/text.ts";

/** What people call a kind of statement. */
export function kindName(kind: string): string {
  switch (kind) {
    case "purchase": return t("进货", "Purchase");
    case "sale": return t("卖货", "Sale");
    case "sale-voided": return t("作废", "Voided sale");
    case "purchase-confirmed": return t("收货", "Receipt");
    case "purchase-disputed": return t("异议", "Objection");
    case "entry-voided": return t("作废进货", "Voided entry");
    case "transformation": return t("加工分割", "Cutting");
    case "stock-take": return t("盘点", "Count");
    case "disposal": return t("报损处置", "Disposal");
    case "day-report": return t("当日报告", "Day report");
    case "ticket-attached": return t("票证", "Ticket");
    case "finding-explained": return t("票证说明", "Explanation of a ticket");
    case "document-filed": return t("证照", "Document");
    case "agreement-signed": return t("食品安全协议", "Agreement");
    case "inspection": return t("现场检查", "Inspection");
    case "rectification": return t("整改", "Rectification");
    default: return kind;
  }
}
