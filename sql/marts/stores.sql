-- The stores for pages and filters: one row per store, as described now.
-- grain: store_code
-- column store_code: 门店编码 | store code
-- column name: 门店 | name
-- column brand: 品牌 | brand
-- column dealer_group: 集团 | dealer group it came with
-- column region: 区域 | region
-- column province: 省 | province
-- column city: 城市 | city
-- column opened_on: 开业 | opened
-- column bought_on: 并入 | bought
-- column closed_on: 关闭 | closed
select store_code, name, brand, dealer_group, region, province, city, opened_on, bought_on, closed_on
from facts.stores
order by store_code
