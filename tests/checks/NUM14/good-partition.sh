# The parts make up the whole; a step that others took, too; parts of a part; one that fell away.
sed -i '/2025M06,1,1,/s/截至6月25日，[^,]*,/截至6月25日，新开工6个。待推进的44处点位，已完成选址23处、正在施工12处、尚未落实场地9处。涉及的44个单元门，已签约40个，正在安装12个，尚未签约4个。纳入的30栋楼，已验收12栋，正在施工10栋，未开工5栋，另有3栋调出。,/' filings/2025/M06/zjw.csv
