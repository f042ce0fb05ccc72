/**
 * Districts whose names hold a sign with which streets, villages or other districts end (路 街 道 镇 乡 村, or 县 in 赣县区), so that no rule by
 * signs can cut them out. Of the same list as the provinces.
 */
export const districts: readonly string[] =
  "上街区 东乡区 东乡族自治县 丰镇市 乡城县 乡宁县 二道区 二道江区 内乡县 北镇市 周村区 固镇县 天镇县 孟村回族自治县 宁乡市 安乡县 平乡县 新乡县 新市区 柏乡县 桐乡市 梅县区 武乡县 沙县区 沙市区 津市市 清镇市 湘乡市 滴道区 社旗县 积石山保安族东乡族撒拉族自治县 红旗区 肥乡区 西乡县 西乡塘区 西市区 让胡路区 赣县区 路北区 路南区 路桥区 辉县市 通道侗族自治县 道县 道外区 道孚县 道真仡佬族苗族自治县 道里区 金乡县 镇原县 镇坪县 镇宁布依族苗族自治县 镇安县 镇巴县 镇平县 镇康县 镇江新区 镇沅彝族哈尼族拉祜族自治县 镇海区 镇赉县 镇远县 镇雄县 马村区".split(
    " "
  );
