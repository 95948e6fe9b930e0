/** Word lists shared by the lexicons, written in the matching space (simplified, lower case, 你 for 您). */
export const lists: Record<string, string> = {
  you: '你/亲/亲亲/亲爱的/客官/宝/宝宝/宝子/小主/贵客/客人/顾客/客户/您',
  self: '我/我们/小编/小妹/客服/店家/店里/本店/小店/小二/我方/这边/我这边/我们这边/我们家/店铺/小的/小可爱',
  for: '给你/帮你/为你/替你/跟你/给亲/帮亲/为亲/替亲/帮忙/给您/给顾客/给宝/帮宝/给亲亲/帮亲亲/先帮你/先给你/先为你/再给你/再帮你/帮忙你',
  done: '已/已经/刚/刚刚/刚才/都已/这就/现在就/马上/立即/立刻/立马/这边/优先/单独/重新/今天/明天/直接/随后/稍后/尽快/会/可以/可/先/再/同步/免费',
  product: '这款/那款/此款/该款/我家/我们家/本款/这件/这条/这双/这套/这个/这支/这瓶/这台/这张/这把/本店',
  person:
    '主管/组长/店长/经理/领导/上级/老板/上司/负责人/专员/专人/售后/售后部/售后同事/售后专员/售后组/技术/技术部/技术同事/工程师/仓库主管/客诉/投诉专员/高级客服/资深客服/人工客服/财务/财务部/物流部/质检/质检部/品控/相关部门/对应部门/专属客服/值班经理/品牌方/厂家售后/vip客服/采购/采购部/仓库同事/物流专员/设计师/店铺负责人',
  unit: '分钟/小时/个小时/天/日/个工作日/工作日/周/个星期/星期/个月/秒/分/刻钟/个钟/个钟头/钟头/个自然日',
  coupon:
    '优惠券/优惠卷/优惠劵/代金券/抵用券/无门槛券/无门槛/红包/折价券/购物金/抵扣券/满减券/现金券/免单/赠品/小礼物/小礼品/礼物/礼品/积分/店铺券/购物券/补偿金/运费险/礼包/小样/折扣码/折扣/补偿/赔偿/赔付/差价/补贴/返现',
  en_person:
    'manager/supervisor/team_lead/team_leader/specialist/senior_agent/senior_colleague/technical_team/tech_team/technician/engineer/warehouse_team/warehouse/after-sales_team/after_sales_team/returns_team/billing_team/finance_team/finance/logistics_team/shipping_team/quality_team/support_team/escalations_team/colleague/department/escalation_team/product_team/payments_team/fraud_team/buyer/lead/head_of*/qc_team/design_team/account_team/accounts_team/complaints_team/claims_team/claims_department/after-sales/second-line*/duty_manager',
  en_unit:
    'second/seconds/minute/minutes/hour/hours/day/days/business_day/business_days/working_day/working_days/week/weeks/month/months/h/d',
  en_coupon:
    'coupon/voucher/discount/gift_card/store_credit/credit/refund/partial_refund/full_refund/rebate/free_gift/gift/compensation/promo_code/discount_code/code/freebie/goodwill_credit/cash_back/cashback/reimbursement',
  blamed:
    'courier/carrier/warehouse/delivery/driver/logistics/colleague/system/platform/factory/supplier/manufacturer/department/team/guys/agent/marketing/packers/shipping_company/finance/website/accounting/it/ups/fedex/dhl/customs/boss/trainee/night_shift/payment_company/payment_provider/seller/bank/developers/shipping'
};
