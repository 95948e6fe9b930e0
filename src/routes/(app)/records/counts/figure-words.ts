/** Yuan with two decimals and groups of three, from a decimal: `¥1,234.50`. No digit goes through a binary number. */
export function moneyText(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  return `¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals.padEnd(2, '0')}`;
}
