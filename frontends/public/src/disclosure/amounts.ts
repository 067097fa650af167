/** "12000.50" as people read it: "12,000.50". */
export function formatYuan(amount: string): string {
  const [yuan = '', decimals = '00'] = amount.split('.')
  return `${yuan.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`
}
