awk -F, -v OFS=, 'NR==2{$17="截至6月25日，全区累计完成养老驿站新建7家，其中6月2家。总的看，累计已完成新建6家，居民反映较好。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
