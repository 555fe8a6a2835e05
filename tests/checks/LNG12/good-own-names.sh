sed 's/截至6月25日，/会同区卫生健康委抽查，全区委托办件逐项核对，各社区办公用房腾退，截至6月25日，/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
