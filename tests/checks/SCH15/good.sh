sed -i '2s/第8家/（1）第7家已开放；（2）第8家/' filings/2025/M06/mzj.csv
