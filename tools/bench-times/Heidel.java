import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.text.SimpleDateFormat;
import java.util.*;
import java.util.logging.*;

/**
 * Times HeidelTime: Heidel.java FOLDER DAYS STEP. Reads every STEP-th article of DAYS (file name, tab, day of writing)
 * into memory, tags them all a few times to warm up, then once more. Prints the bytes, seconds of processor time and expressions of that.
 */
public class Heidel {
  record Article(String text, Date day) {}

  /** It gains speed for about so many passes of a hundred kilobytes. */
  static final int WARM_UP = 6;

  static HeidelTimeStandalone tagger;

  public static void main(String[] args) throws Exception {
    List<Article> articles = new ArrayList<>();
    long bytes = 0;
    List<String> lines = Files.readAllLines(Path.of(args[1]));
    for (int i = 0; i < lines.size(); i += Integer.parseInt(args[2])) {
      String[] columns = lines.get(i).split("\t");
      byte[] raw = Files.readAllBytes(Path.of(args[0], columns[0]));
      articles.add(new Article(new String(raw, "UTF-8"), new SimpleDateFormat("yyyy-MM-dd").parse(columns[1])));
      bytes += raw.length;
    }
    start();
    for (int i = 0; i < WARM_UP; i++) {
      pass(articles);
    }
    long begin = spent();
    long found = pass(articles);
    System.out.println(bytes + " " + (spent() - begin) / 1e9 + " " + found);
  }

  /** Processor time of all threads, in nanoseconds. */
  static long spent() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  static void start() {
    LogManager.getLogManager().reset();
    Properties p = new Properties();
    for (String kind : List.of("Date", "Duration", "Set", "Time", "Temponym")) {
      p.setProperty("consider" + kind, String.valueOf(!kind.equals("Temponym")));
      p.setProperty("uimaVar" + kind, kind);
    }
    p.setProperty("uimaVarLanguage", "Language");
    p.setProperty("uimaVarTypeToProcess", "Type");
    p.setProperty("ConvertDurations", "true");
    p.setProperty("typeSystemHome", "desc/type/HeidelTime_TypeSystem.xml");
    Config.setProps(p);
    tagger = new HeidelTimeStandalone(Language.VIETNAMESE, DocumentType.NEWS, OutputType.TIMEML, null, POSTagger.NO);
  }

  static long pass(List<Article> articles) throws Exception {
    long found = 0;
    for (Article a : articles) {
      found += tagger.process(a.text, a.day).split("<TIMEX3 ", -1).length - 1;
    }
    return found;
  }
}
