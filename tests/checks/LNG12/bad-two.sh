sed 's/截至6月25日，/会同区卫健委和区人社局抽查，截至6月25日，/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
