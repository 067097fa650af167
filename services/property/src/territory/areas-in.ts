/**
 * Ids of the areas that lie in territories, or that look after an estate there, as a subselect. Prefixes are written as
 * ranges, because an index answers those; after the last digit of a code nothing comes that is not below a colon.
 * @param district the parameter that holds the district, such as `$1`
 * @param territories the parameter that holds the prefixes
 */
export const areasIn = (district: string, territories: string): string => `
  select area.id from unnest(${territories}::text[]) as prefix
    join management_area area on area.district_id = ${district} and area.code >= prefix and area.code < prefix || ':'
  union all select member.management_area_id from unnest(${territories}::text[]) as prefix
    join estate on estate.district_id = ${district} and estate.code >= prefix and estate.code < prefix || ':'
    join management_area_estate member on member.estate_id = estate.id`
