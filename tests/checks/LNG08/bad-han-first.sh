sed 's/余下1处正在顶管/雨花桥四处预制件到场，2处正在顶管/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
