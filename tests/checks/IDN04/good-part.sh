sed -i '2s/在梧桐里等社区新建10家养老驿站/新建十家养老驿站/' filings/2025/M06/mzj.csv
sed -i 's/建设高标准农田3.65万亩/高标准农田36500亩/' filings/2025/M06/nyj.csv
sed -i '2s/完成180个示范类、370个达标类居住小区创建/180个示范类小区/' filings/2025/M06/zjw.csv
